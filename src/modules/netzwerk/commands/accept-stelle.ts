import type { Tx } from "#src/platform/db/db.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { StelleId } from "../rules/ids.ts";
import { closesCircle, fitsArt, type StelleAngaben } from "../rules/stelle.ts";
import { findGemeinde } from "../store/gemeinden.ts";
import { findNameRefusal, type NameRefusal } from "../store/save-stelle.ts";
import { findStelle, listReportingLine, type StelleRow } from "../store/stellen.ts";

export type StelleRefusal = NameRefusal | "art-passt-nicht" | "kreis" | "bezug-fehlt";

/**
 * Whether what is said of a Stelle holds together: kind, reporting line, municipality and names.
 *
 * @param id the Stelle itself; null while it is new
 */
export async function acceptStelle(
  tx: Tx,
  angaben: StelleAngaben,
  id: StelleId | null,
): Promise<Outcome<StelleAngaben, StelleRefusal>> {
  if (!fitsArt(angaben)) return refuse("art-passt-nicht");
  const { uebergeordneteStelleId: ueber, gemeindeId } = angaben;
  if (ueber) {
    const above = await findStelle(tx, ueber);
    if (!above || above.archiviertAm) return refuse("bezug-fehlt");
    if (id && closesCircle(id, ueber, await listReportingLine(tx))) return refuse("kreis");
  }
  if (gemeindeId && !(await findGemeinde(tx, gemeindeId))) return refuse("bezug-fehlt");
  const taken = await findNameRefusal(tx, angaben, id);
  return taken ? refuse(taken) : accept(angaben);
}

/** A row as it can be edited and compared. */
export function angabenOf(row: StelleRow, weitereNamen: readonly string[]): StelleAngaben {
  const rest = without(row, "id", "slug", "archiviertAm", "ersetztDurchId", "rev", "createdAt", "updatedAt");
  return { ...rest, weitereNamen };
}
