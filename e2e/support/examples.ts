import type { Pool } from "pg";
import { HAUS } from "./addresses/haus.ts";
import { KONZEPT } from "./addresses/konzept.ts";
import { MONITORING } from "./addresses/monitoring.ts";
import { NETZWERK } from "./addresses/netzwerk.ts";
import { BETEILIGUNG } from "./addresses/beteiligung.ts";
import { WEGWEISER } from "./addresses/wegweiser.ts";
import type { County } from "./county.ts";

/**
 * Whose thing an address names.
 * - `eigenes` belongs to this county, and to what the roles in the matrix are bound to.
 * - `andere` belongs to this county, but to another Handlungsfeld, Stelle or person.
 * - `fremdes` belongs to another county.
 * - `fehlend` belongs to nobody.
 */
export const WESSEN = ["eigenes", "andere", "fremdes", "fehlend"] as const;
export type Wessen = (typeof WESSEN)[number];

/** The first that fits counts. A new route that takes a parameter needs a line in the file of its module. */
const SOURCES = [...MONITORING, ...BETEILIGUNG, ...WEGWEISER, ...KONZEPT, ...NETZWERK, ...HAUS];

export type Examples = {
  /** Fills in the parameters of a route. */
  addressOf(pattern: string, wessen: Wessen): string;
};

/**
 * Looks up what the parameters of these routes can be.
 *
 * @throws with the route's name when nobody has said where its values come from
 */
export async function findExamples(
  admin: Pool,
  patterns: readonly string[],
  own: County,
  foreign: County,
): Promise<Examples> {
  const values = new Map<string, string>();
  for (const pattern of patterns) {
    for (const [, param = ""] of pattern.matchAll(/:([a-zA-Z]+)/g)) {
      const source = SOURCES.find((one) => one.param === param && one.at.test(pattern));
      if (!source) throw new Error(`Say in e2e/support/addresses what :${param} of ${pattern} can be.`);
      const of = async (county: County) =>
        (await admin.query<Record<string, string>>(source.sql, [county.mandant.id])).rows.map(
          (row) => Object.values(row)[0] ?? "",
        );
      const [mine, theirs] = [await of(own), await of(foreign)];
      const found: Record<Wessen, string | undefined> = {
        eigenes: mine[0],
        andere: mine.at(-1),
        fremdes: source.everywhere ? source.missing() : theirs[0],
        fehlend: source.missing(),
      };
      for (const wessen of WESSEN) {
        const value = found[wessen];
        if (value === undefined) throw new Error(`There is no ${wessen} for :${param} of ${pattern}.`);
        values.set(`${pattern} ${param} ${wessen}`, value);
      }
    }
  }
  return {
    addressOf: (pattern, wessen) =>
      pattern === "/*"
        ? "/das-gibt-es-nicht"
        : pattern.replaceAll(/:([a-zA-Z]+)\??/g, (_, param: string) =>
            encodeURIComponent(values.get(`${pattern} ${param} ${wessen}`) ?? ""),
          ),
  };
}

export function takesParams(pattern: string): boolean {
  return pattern.includes(":");
}
