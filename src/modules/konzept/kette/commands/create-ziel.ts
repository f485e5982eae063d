import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { acceptZiel, suchtextOfZiel, type ZielInhalt } from "../rules/wirkungsziel.ts";
import type { BedarfId } from "../rules/kette.ts";
import { insertKante } from "../store/kanten.ts";
import { lockEnde } from "./lock-ende.ts";
import { formatKennungOf } from "../rules/kennung.ts";
import { mayEditGlied } from "../rules/permissions.ts";
import { insertZiele } from "../store/ziele.ts";
import { nextPosition, saveLetzteKennungen } from "../store/kennungen.ts";
import { acceptOrte } from "./accept-orte.ts";

/**
 * Writes a new Wirkungsziel as a draft at the end of its Handlungsfeld and gives it the next Kennung.
 *
 * @param bedarfId the Bedarf it answers, linked with it at once
 * @throws NotFound when there is no such Bedarf, or the actor must not know it
 * @throws NotAllowed when neither the Fachstelle nor the Fachredaktion of this Handlungsfeld is asking
 */
export async function createZiel(ctx: Ctx, typed: ZielInhalt, bedarfId: BedarfId | null = null) {
  if (!mayEditGlied(ctx.actor, typed)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const written = await writeZiel(tx, ctx, typed, bedarfId, namen);
    if (!written.ok) return written;
    const { id, kennung, changes } = written.value;
    await record(tx, ctx, "konzept.wirkungsziel.created", changes);
    return accept({ id, kennung });
  });
}

/**
 * Part of a command that has asked for the right: writes the Wirkungsziel and says what the audit entry tells of it.
 *
 * @throws NotFound when there is no such Bedarf, or the actor must not know it
 */
export async function writeZiel(
  tx: Tx,
  ctx: Ctx,
  typed: ZielInhalt,
  bedarfId: BedarfId | null,
  namen: Parameters<typeof acceptOrte>[2],
) {
  const konzept = await lockKonzept(tx, ctx);
  const accepted = acceptZiel(typed, ctx.today);
  if (!accepted.ok) return accepted;
  const inhalt = accepted.value;
  const orte = await acceptOrte(tx, inhalt, namen);
  if (!orte.ok) return orte;
  const bedarf = bedarfId ? await lockEnde(tx, ctx, "bedarf", bedarfId) : null;
  if (bedarf?.archiviert) return refuse("ende-archiviert");
  const id = newId<"Wirkungsziel">();
  const letztesZiel = konzept.letztesZiel + 1;
  const kennung = formatKennungOf("wirkungsziel", letztesZiel);
  const position = await nextPosition(tx, "wirkungsziel", inhalt.handlungsfeldId);
  const suchtext = suchtextOfZiel(kennung, inhalt);
  await saveLetzteKennungen(tx, konzept.id, { letztesZiel });
  await insertZiele(tx, [{ id, konzeptId: konzept.id, kennung, position, suchtext, veroeffentlichtAm: null, inhalt }]);
  if (bedarfId) await insertKante(tx, { art: "bedarf-ziel", von: bedarfId, nach: id, grund: "" });
  const changes = [
    { kind: "wirkungsziel", id, after: { kennung, ...inhalt } },
    ...(bedarfId ? [{ kind: "bedarf", id: bedarfId, after: { verknuepft: kennung } }] : []),
  ];
  return accept({ id, kennung, changes });
}
