import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { refuse } from "#src/shared/result.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { mayRunUmfragen } from "../../umfrage/rules/permissions.ts";
import { lockUmfrage } from "../../umfrage/store/umfragen.ts";
import { acceptFreitext, type Freitextstand } from "../rules/freitext.ts";
import { listFreitexte, saveFreitext } from "../store/ergebnisse.ts";
import { readDatensatz } from "../store/daten.ts";
import { listTextantworten } from "../store/texte.ts";

/**
 * Decides whether words of a respondent may be read by everybody: as they are, shortened, or not.
 *
 * @param rev of the decision that was shown; 0 when there was none
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such answer
 */
export async function reviewFreitext(
  ctx: Ctx,
  id: UmfrageId,
  typed: { readonly schluessel: string; readonly rev: number; readonly stand: Freitextstand; readonly text: string },
) {
  requireIntern(ctx);
  if (!mayRunUmfragen(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const umfrage = await lockUmfrage(tx, id);
    if (!umfrage) throw new NotFound();
    const { daten, zeilen } = await readDatensatz(tx, umfrage);
    const kept = await listFreitexte(tx, id);
    const one = listTextantworten(daten, zeilen, kept).find((each) => each.schluessel === typed.schluessel);
    if (!one) throw new NotFound();
    if (one.rev !== typed.rev) return refuse("inzwischen-geaendert");
    if (!one.zeigbar && (typed.stand === "frei" || typed.stand === "gekuerzt")) return refuse("nie");
    const accepted = acceptFreitext(typed.stand, one.text, typed.text);
    if (!accepted.ok) return accepted;
    const { schluessel, frage } = one;
    await saveFreitext(tx, { umfrageId: id, schluessel, frage, ...accepted.value, geprueftAm: ctx.today });
    // Neither the words nor whose they are: the log is kept longer than both.
    const stand = (value: Freitextstand | null) => ({ frage, stand: value ?? "" });
    await record(tx, ctx, "beteiligung.freitext.reviewed", [
      { kind: "umfrage", id, before: stand(one.stand), after: stand(accepted.value.stand) },
    ]);
    return accepted;
  });
}
