import type { Db } from "#src/platform/db/db.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import type { Namen } from "../rules/wortlaut.ts";
import { findHandlungsfeld } from "../store/handlungsfelder.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../store/themen.ts";

/** Whether everything a Maßnahme points at exists in this county; a form may be older than the lists it showed. Archived topics stay where they are. */
export async function acceptBezuege(
  db: Db,
  inhalt: MassnahmeInhalt,
  namen: Namen,
): Promise<Outcome<MassnahmeInhalt, "handlungsfeld-fehlt" | "bezug-fehlt">> {
  const feld = await findHandlungsfeld(db, inhalt.handlungsfeldId);
  if (!feld || feld.archiviertAm) return refuse("handlungsfeld-fehlt");
  const zielgruppen = new Set((await listZielgruppen(db, { auchArchivierte: true })).map((z) => z.id));
  const themen = new Set((await listQuerschnittsthemen(db, { auchArchivierte: true })).map((q) => q.id));
  const known =
    inhalt.gemeindeIds.every((id) => namen.gemeinden.has(id)) &&
    inhalt.zielgruppeIds.every((id) => zielgruppen.has(id)) &&
    inhalt.querschnittsthemaIds.every((id) => themen.has(id)) &&
    inhalt.zustaendigkeiten.every((wer) => wer.stelleId === null || namen.stellen.has(wer.stelleId)) &&
    inhalt.zustaendigkeiten.every((wer) => wer.gemeindeId === null || namen.gemeinden.has(wer.gemeindeId)) &&
    inhalt.finanzierungen.every((geld) => geld.programmId === null || namen.programme.has(geld.programmId));
  return known ? accept(inhalt) : refuse("bezug-fehlt");
}
