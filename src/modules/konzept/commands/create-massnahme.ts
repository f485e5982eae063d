import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockEnde } from "../kette/commands/lock-ende.ts";
import { writeLink } from "../kette/commands/link-kette.ts";
import { insertKante } from "../kette/store/kanten.ts";
import { saveEinordnung } from "../kette/store/lage.ts";
import { auditOf } from "../rules/massnahme-audit.ts";
import { type NeueEinordnung, OHNE_EINORDNUNG } from "../rules/massnahme-einordnung.ts";
import { acceptInhalt, formatKennung, type MassnahmeInhalt, suchtextOf } from "../rules/massnahme-inhalt.ts";
import { mayCreateMassnahme } from "../rules/permissions.ts";
import { lockKonzept, saveLetzteNummer } from "../store/konzepte.ts";
import { saveMassnahmen } from "../store/massnahmen.ts";
import { acceptBezuege } from "./accept-bezuege.ts";

/**
 * Writes a new Maßnahme as a draft and gives it the next Kennung.
 *
 * Without a Wirkungsziel it is saved too and stands in the gaps (AS1). Proposed from a Bedarf, its Wirkungsziel is joined to
 * that Bedarf where it is not yet (V3).
 *
 * @throws NotFound when the Wirkungsziel or the Bedarf does not exist, or the actor must not know it
 * @throws NotAllowed when neither the Fachstelle nor the Fachredaktion of this Handlungsfeld is asking, or Bedarf and
 *   Wirkungsziel both belong to others
 */
export async function createMassnahme(
  ctx: Ctx,
  typed: MassnahmeInhalt,
  { zielId, bedarfId = null, ...einordnung }: NeueEinordnung = OHNE_EINORDNUNG,
) {
  if (!mayCreateMassnahme(ctx.actor, typed.handlungsfeldId)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const accepted = acceptInhalt(typed);
    if (!accepted.ok) return accepted;
    const inhalt = accepted.value;
    const bezuege = await acceptBezuege(tx, inhalt, namen);
    if (!bezuege.ok) return bezuege;
    const ziel = zielId ? await lockEnde(tx, ctx, "wirkungsziel", zielId) : null;
    if (ziel?.archiviert) return refuse("ende-archiviert");
    const bedarf =
      zielId && bedarfId
        ? await writeLink(tx, ctx, { art: "bedarf-ziel", von: bedarfId, nach: zielId, grund: "" })
        : accept([]);
    if (!bedarf.ok && bedarf.reason !== "schon-verknuepft") return bedarf;
    const id = newId<"Massnahme">();
    const nummer = konzept.letzteNummer + 1;
    const kennung = formatKennung(nummer);
    const suchtext = suchtextOf(kennung, inhalt);
    await saveLetzteNummer(tx, konzept.id, nummer);
    await saveMassnahmen(tx, [{ id, konzeptId: konzept.id, kennung, suchtext, veroeffentlichtAm: null, inhalt }]);
    await saveEinordnung(tx, id, einordnung);
    if (zielId) await insertKante(tx, { art: "ziel-massnahme", von: zielId, nach: id, grund: "" });
    await record(tx, ctx, "konzept.massnahme.created", [
      { kind: "massnahme", id, after: { kennung, ...auditOf(inhalt), ...einordnung } },
      ...(zielId ? [{ kind: "wirkungsziel", id: zielId, after: { verknuepft: kennung } }] : []),
      ...(bedarf.ok ? bedarf.value : []),
    ]);
    return accept({ id, kennung });
  });
}
