import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { auditOf } from "../rules/massnahme-audit.ts";
import { type MassnahmeInhalt, suchtextOf, tidyInhalt } from "../rules/massnahme-inhalt.ts";
import { rightsOf } from "../rules/massnahme-rights.ts";
import { mayMaintainMassnahme, mayReadMassnahme } from "../rules/permissions.ts";
import { keepWortlaut } from "../rules/wortlaut.ts";
import { lockMassnahme, saveMassnahmen } from "../store/massnahmen.ts";
import { acceptBezuege } from "./accept-bezuege.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Changes description and statements on financing: what the Stelle in the lead keeps up to date.
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when somebody else leads it
 */
export async function maintainMassnahme(
  ctx: Ctx,
  id: MassnahmeId,
  rev: number,
  angaben: Pick<MassnahmeInhalt, "beschreibung" | "finanzierungen">,
) {
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const massnahme = await lockMassnahme(tx, id);
    if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
    if (!mayMaintainMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotAllowed();
    if (massnahme.archiviertAm) return refuse("archiviert");
    if (massnahme.rev !== rev) return refuse("inzwischen-geaendert");
    const { beschreibung, finanzierungen } = angaben;
    const inhalt = keepWortlaut(massnahme.inhalt, tidyInhalt({ ...massnahme.inhalt, beschreibung, finanzierungen }));
    const bezuege = await acceptBezuege(tx, inhalt, namen);
    if (!bezuege.ok) return bezuege;
    const { konzeptId, kennung, veroeffentlichtAm } = massnahme;
    const suchtext = suchtextOf(kennung, inhalt);
    await saveMassnahmen(tx, [{ id, konzeptId, kennung, suchtext, veroeffentlichtAm, inhalt }]);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.massnahme.maintained", [
      { kind: "massnahme", id, ...difference(auditOf(massnahme.inhalt), auditOf(inhalt)) },
    ]);
    return accept({ id, kennung });
  });
}
