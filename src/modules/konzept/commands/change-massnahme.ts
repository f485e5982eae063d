import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { auditOf } from "../rules/massnahme-audit.ts";
import { findEinordnung, saveEinordnung } from "../kette/store/lage.ts";
import type { MassnahmeEinordnung } from "../rules/massnahme-einordnung.ts";
import { acceptInhalt, type MassnahmeInhalt, suchtextOf } from "../rules/massnahme-inhalt.ts";
import { rightsOf } from "../rules/massnahme-rights.ts";
import { mayCreateMassnahme, mayEditMassnahme, mayReadMassnahme } from "../rules/permissions.ts";
import { keepWortlaut } from "../rules/wortlaut.ts";
import { lockMassnahme, saveMassnahmen } from "../store/massnahmen.ts";
import { acceptBezuege } from "./accept-bezuege.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Changes everything a person may write about a Maßnahme. Moving it to another Handlungsfeld needs the right in both.
 *
 * @param einordnung how it is classed from now on; left out: as before
 * @param rev the state the person had before her eyes; a different one is refused, so that nobody overwrites unseen
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function changeMassnahme(
  ctx: Ctx,
  id: MassnahmeId,
  rev: number,
  typed: MassnahmeInhalt,
  einordnung?: MassnahmeEinordnung,
) {
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const massnahme = await lockMassnahme(tx, id);
    if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
    if (!mayEditMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotAllowed();
    if (!mayCreateMassnahme(ctx.actor, typed.handlungsfeldId)) throw new NotAllowed();
    if (massnahme.archiviertAm) return refuse("archiviert");
    if (massnahme.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptInhalt(typed);
    if (!accepted.ok) return accepted;
    const neu = accepted.value;
    const bezuege = await acceptBezuege(tx, neu, namen);
    if (!bezuege.ok) return bezuege;
    const inhalt = keepWortlaut(massnahme.inhalt, neu);
    const { konzeptId, kennung, veroeffentlichtAm } = massnahme;
    const suchtext = suchtextOf(kennung, inhalt);
    await saveMassnahmen(tx, [{ id, konzeptId, kennung, suchtext, veroeffentlichtAm, inhalt }]);
    const bisher = await findEinordnung(tx, id);
    if (einordnung) await saveEinordnung(tx, id, einordnung);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.massnahme.changed", [
      {
        kind: "massnahme",
        id,
        ...difference({ ...auditOf(massnahme.inhalt), ...bisher }, { ...auditOf(inhalt), ...(einordnung ?? bisher) }),
      },
    ]);
    return accept({ id, kennung });
  });
}
