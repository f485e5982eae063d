import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept } from "#src/shared/result.ts";
import { auditOf } from "../rules/massnahme-audit.ts";
import { acceptInhalt, formatKennung, type MassnahmeInhalt, suchtextOf } from "../rules/massnahme-inhalt.ts";
import { mayCreateMassnahme } from "../rules/permissions.ts";
import { lockKonzept, saveLetzteNummer } from "../store/konzepte.ts";
import { saveMassnahmen } from "../store/massnahmen.ts";
import { acceptBezuege } from "./accept-bezuege.ts";

/**
 * Writes a new Maßnahme as a draft and gives it the next Kennung.
 *
 * @throws NotAllowed when neither the Fachstelle nor the Fachredaktion of this Handlungsfeld is asking
 */
export async function createMassnahme(ctx: Ctx, typed: MassnahmeInhalt) {
  if (!mayCreateMassnahme(ctx.actor, typed.handlungsfeldId)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const accepted = acceptInhalt(typed);
    if (!accepted.ok) return accepted;
    const inhalt = accepted.value;
    const bezuege = await acceptBezuege(tx, inhalt, namen);
    if (!bezuege.ok) return bezuege;
    const id = newId<"Massnahme">();
    const nummer = konzept.letzteNummer + 1;
    const kennung = formatKennung(nummer);
    const suchtext = suchtextOf(kennung, inhalt);
    await saveLetzteNummer(tx, konzept.id, nummer);
    await saveMassnahmen(tx, [{ id, konzeptId: konzept.id, kennung, suchtext, veroeffentlichtAm: null, inhalt }]);
    await record(tx, ctx, "konzept.massnahme.created", [
      { kind: "massnahme", id, after: { kennung, ...auditOf(inhalt) } },
    ]);
    return accept({ id, kennung });
  });
}
