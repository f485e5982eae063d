import { labelsOfStellen } from "#src/modules/netzwerk/index.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { listBeteiligte } from "../store/oeffentlich-beteiligte.ts";

/** A Stelle that works on some of the Maßnahmen shown, and on which. */
export type AktiveStelle = {
  readonly name: string;
  /** Null while it has no public page. */
  readonly slug: string | null;
  readonly fuehrt: boolean;
  readonly kennungen: readonly string[];
};

/** Who is already at work, those in the lead first, then by name. */
export async function listAktive(
  db: Db,
  massnahmen: readonly { readonly id: MassnahmeId; readonly kennung: string }[],
): Promise<AktiveStelle[]> {
  const rows = await listBeteiligte(
    db,
    massnahmen.map((one) => one.id),
  );
  const labels = await labelsOfStellen(
    db,
    rows.map((row) => row.stelleId),
  );
  const kennung = new Map(massnahmen.map((one) => [one.id, one.kennung]));
  return [...Map.groupBy(rows, (row) => row.stelleId)]
    .flatMap(([id, own]) => {
      const label = labels.get(id);
      if (!label) return [];
      return [
        {
          name: label.name,
          slug: label.slug,
          fuehrt: own.some((row) => row.rolle === "federfuehrung"),
          kennungen: [...new Set(own.flatMap((row) => kennung.get(row.massnahmeId) ?? []))],
        },
      ];
    })
    .toSorted((a, b) => Number(b.fuehrt) - Number(a.fuehrt) || a.name.localeCompare(b.name, "de"));
}
