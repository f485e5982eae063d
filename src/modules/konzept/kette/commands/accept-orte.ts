import type { Db } from "#src/platform/db/db.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { findHandlungsfeld } from "../../store/handlungsfelder.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../../store/themen.ts";

export type OrteReason = "handlungsfeld-fehlt" | "gemeinde-fremd" | "bezug-fehlt";

/**
 * Whether everything that an element of the chain points at exists in this county; a form may be older than the lists it
 * showed. Archived topics stay where they are, an archived Handlungsfeld takes nothing in.
 */
export async function acceptOrte(
  db: Db,
  inhalt: {
    readonly handlungsfeldId: Parameters<typeof findHandlungsfeld>[1];
    readonly gemeindeIds?: readonly string[];
    readonly zielgruppeIds?: readonly string[];
    readonly querschnittsthemaIds: readonly string[];
  },
  namen: { readonly gemeinden: ReadonlyMap<string, string> },
): Promise<Outcome<null, OrteReason>> {
  const feld = await findHandlungsfeld(db, inhalt.handlungsfeldId);
  if (!feld || feld.archiviertAm) return refuse("handlungsfeld-fehlt");
  if ((inhalt.gemeindeIds ?? []).some((id) => !namen.gemeinden.has(id))) return refuse("gemeinde-fremd");
  const zielgruppen = new Set<string>((await listZielgruppen(db, { auchArchivierte: true })).map((one) => one.id));
  const themen = new Set<string>((await listQuerschnittsthemen(db, { auchArchivierte: true })).map((one) => one.id));
  const known =
    (inhalt.zielgruppeIds ?? []).every((id) => zielgruppen.has(id)) &&
    inhalt.querschnittsthemaIds.every((id) => themen.has(id));
  return known ? accept(null) : refuse("bezug-fehlt");
}
