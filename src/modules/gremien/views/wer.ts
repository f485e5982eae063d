import { labelsOfGemeinden, labelsOfStellen } from "#src/modules/netzwerk/index.ts";
import type { Db } from "#src/platform/db/db.ts";
import { without } from "#src/shared/without.ts";
import type { MitgliedRow } from "../store/mitglieder.ts";

/** Where a seat or its function belongs. `slug` is null where there is no public page to lead to. */
export type Ort = { readonly name: string; readonly art: "stelle" | "gemeinde"; readonly slug: string | null };
export type MitgliedMitOrt = Omit<MitgliedRow, "ortStelleId" | "ortGemeindeId"> & { readonly ort: Ort | null };

/** Seats with the names of the Stellen and municipalities behind them. */
export async function withOrt(db: Db, rows: readonly MitgliedRow[]): Promise<MitgliedMitOrt[]> {
  const stellen = await labelsOfStellen(
    db,
    rows.flatMap((row) => row.ortStelleId ?? []),
  );
  const gemeinden = await labelsOfGemeinden(
    db,
    rows.flatMap((row) => row.ortGemeindeId ?? []),
  );
  return rows.map((row) => {
    const stelle = row.ortStelleId ? stellen.get(row.ortStelleId) : undefined;
    const gemeinde = row.ortGemeindeId ? gemeinden.get(row.ortGemeindeId) : undefined;
    const ort: Ort | null = stelle
      ? { name: stelle.name, art: "stelle", slug: stelle.slug }
      : gemeinde
        ? { name: gemeinde.name, art: "gemeinde", slug: gemeinde.slug }
        : null;
    return { ...without(row, "ortStelleId", "ortGemeindeId"), ort };
  });
}
