import { labelsOfStellen } from "#src/modules/netzwerk/index.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { Umsetzung } from "../../sachstand/rules/sachstand.ts";
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

/**
 * Who works on these Maßnahmen, those in the lead first, then by name.
 *
 * @returns `aktive`: in those that run now; `weitere`: only in others, which are planned, rest or have ended
 */
export async function listAktive(
  db: Db,
  massnahmen: readonly {
    readonly id: MassnahmeId;
    readonly kennung: string;
    readonly umsetzung: Umsetzung | null;
  }[],
): Promise<{ readonly aktive: readonly AktiveStelle[]; readonly weitere: readonly AktiveStelle[] }> {
  const rows = await listBeteiligte(
    db,
    massnahmen.map((one) => one.id),
  );
  const labels = await labelsOfStellen(
    db,
    rows.map((row) => row.stelleId),
  );
  const byStelle = [...Map.groupBy(rows, (row) => row.stelleId)];
  const present = (among: typeof massnahmen): AktiveStelle[] => {
    const named = (own: typeof rows) => {
      const ids = new Set(own.map((row) => row.massnahmeId));
      return among.filter((one) => ids.has(one.id)).map((one) => one.kennung);
    };
    return byStelle
      .flatMap(([id, own]) => {
        const label = labels.get(id);
        const fuehrt = named(own.filter((row) => row.rolle === "federfuehrung"));
        const beteiligt = named(own.filter((row) => row.rolle !== "federfuehrung"));
        if (!label || fuehrt.length + beteiligt.length === 0) return [];
        return [{ name: label.name, slug: label.slug, fuehrt, beteiligt }];
      })
      .toSorted(
        (a, b) => Number(b.fuehrt.length > 0) - Number(a.fuehrt.length > 0) || a.name.localeCompare(b.name, "de"),
      );
  };
  const aktive = present(massnahmen.filter((one) => one.umsetzung === "laeuft"));
  const names = new Set(aktive.map((one) => one.name));
  return { aktive, weitere: present(massnahmen).filter((one) => !names.has(one.name)) };
}
