import { listOrtRows, type OrtRow } from "#src/modules/netzwerk/index.ts";
import type { Db } from "#src/platform/db/db.ts";
import { type AnlaufstelleRow, listAnlaufstelleRows } from "../store/anlaufstellen.ts";

/** A place as the module netzwerk knows it, with its hours. */
export type Anlaufstelle = AnlaufstelleRow & Omit<OrtRow, "id" | "rev">;

/** All places with hours, by name. The address of a protected place stays in the office. */
export async function listAnlaufstellen(db: Db): Promise<Anlaufstelle[]> {
  const own = new Map((await listAnlaufstelleRows(db)).map((row) => [row.id, row]));
  return (await listOrtRows(db)).flatMap((ort) => {
    const row = own.get(ort.id);
    return row ? [{ ...ort, ...row }] : [];
  });
}
