import { labelsOfStellen } from "#src/modules/netzwerk/index.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { listBeteiligte } from "../store/oeffentlich-beteiligte.ts";

/** A Stelle that works on some of the Maßnahmen shown, and on which. */
export type AktiveStelle = {
  readonly name: string;
  /** Null while it has no public page. */
  readonly slug: string | null;
  /** Kennungen of the Maßnahmen it leads, and of those it takes part in. */
  readonly fuehrt: readonly string[];
  readonly beteiligt: readonly string[];
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
  const named = (own: typeof rows) => {
    const ids = new Set(own.map((row) => row.massnahmeId));
    return massnahmen.filter((one) => ids.has(one.id)).map((one) => one.kennung);
  };
  return [...Map.groupBy(rows, (row) => row.stelleId)]
    .flatMap(([id, own]) => {
      const label = labels.get(id);
      if (!label) return [];
      return [
        {
          name: label.name,
          slug: label.slug,
          fuehrt: named(own.filter((row) => row.rolle === "federfuehrung")),
          beteiligt: named(own.filter((row) => row.rolle !== "federfuehrung")),
        },
      ];
    })
    .toSorted(
      (a, b) => Number(b.fuehrt.length > 0) - Number(a.fuehrt.length > 0) || a.name.localeCompare(b.name, "de"),
    );
}
