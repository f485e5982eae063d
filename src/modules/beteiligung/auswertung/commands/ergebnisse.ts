import { limitQuellen } from "#src/modules/konzept/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { mayRunUmfragen } from "../../umfrage/rules/permissions.ts";
import { lockUmfrage } from "../../umfrage/store/umfragen.ts";
import { hashTafeln, insertErgebnisse, listErgebnisse, saveZurueckgezogen } from "../store/ergebnisse.ts";
import { belongsTo, isAbgeschlossen } from "../rules/freigabe.ts";
import { quelleOf } from "../rules/ids.ts";
import { readDatensatz } from "../store/daten.ts";
import { planFreigabe } from "../rules/freigabe-plan.ts";

function askRight(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunUmfragen(ctx.actor)) throw new NotAllowed();
}

/**
 * Publishes tables of a survey whose answers are complete: exactly what the preview showed, after everything was kept back
 * that would tell about few. What was taken back before is shown again as it was (EG11).
 *
 * @param pruefsumme of what was seen before
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export async function releaseErgebnisse(ctx: Ctx, id: UmfrageId, schluessel: readonly string[], pruefsumme: string) {
  askRight(ctx);
  return ctx.db.write(async (tx) => {
    const umfrage = await lockUmfrage(tx, id);
    if (!umfrage) throw new NotFound();
    if (!isAbgeschlossen(umfrage, ctx.today)) return refuse("noch-offen");
    if (schluessel.length === 0) return refuse("nichts-gewaehlt");
    const { daten } = await readDatensatz(tx, umfrage);
    const plan = planFreigabe(umfrage.definition, daten, await listErgebnisse(tx, id), schluessel);
    if (hashTafeln(plan.tafeln) !== pruefsumme) return refuse("inzwischen-geaendert");
    if (plan.tafeln.length === 0) return refuse("nichts-freizugeben");
    const again = plan.wieder.map((one) => one.schluessel);
    const rest = { umfrageId: id, freigegebenAm: ctx.today, zurueckgezogenAm: null };
    await insertErgebnisse(
      tx,
      plan.neu.map((inhalt) => ({ ...rest, id: newId<"Umfrageergebnis">(), schluessel: inhalt.schluessel, inhalt })),
    );
    await saveZurueckgezogen(tx, id, again, null);
    const after = { tabellen: plan.tafeln.map((one) => one.schluessel).join(", ") };
    await record(tx, ctx, "beteiligung.ergebnisse.released", [{ kind: "umfrage", id, after }]);
    return accept({ anzahl: plan.tafeln.length });
  });
}

/**
 * Takes tables off the public page at once. They stay in the register: what was public is known. Cross tables go with the
 * questions they belong to, and Belege that rest on them are internal again.
 *
 * @param schluessel null for all
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export async function withdrawErgebnisse(ctx: Ctx, id: UmfrageId, schluessel: string | null) {
  askRight(ctx);
  return ctx.db.write(async (tx) => {
    if (!(await lockUmfrage(tx, id))) throw new NotFound();
    const shown = (await listErgebnisse(tx, id)).filter((one) => one.zurueckgezogenAm === null);
    const gone = shown
      .map((one) => one.schluessel)
      .filter((one) => schluessel === null || one === schluessel || belongsTo(one, schluessel));
    if (gone.length === 0) return refuse("nichts-gezeigt");
    await saveZurueckgezogen(tx, id, gone, ctx.today);
    const belege = await limitQuellen(
      tx,
      ctx,
      schluessel === null ? [quelleOf(id)] : gone.map((one) => quelleOf(id, one)),
      "intern",
    );
    await record(tx, ctx, "beteiligung.ergebnisse.withdrawn", [
      { kind: "umfrage", id, before: { tabellen: gone.join(", ") } },
      ...belege,
    ]);
    return accept({ anzahl: gone.length });
  });
}
