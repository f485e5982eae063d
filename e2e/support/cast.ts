import type { Pool } from "pg";
import type { Id } from "#src/shared/id.ts";
import type { County } from "./county.ts";

/** Everybody who may ask, in the order of the recorded matrix. */
export const AKTEURE = [
  "oeffentlich",
  "fachstelle",
  "fachredaktion",
  "zustaendige",
  "gremienmitglied",
  "gemeinde",
  "lesende",
] as const;
export type Akteur = (typeof AKTEURE)[number];

export type Cast = {
  /** A new session of this person, so that nothing an earlier request did to one matters. */
  cookieOf(akteur: Akteur): Promise<string | undefined>;
};

/** One person for each role, bound to the first Handlungsfeld, to the Stelle that leads a draft in it, to the first Gemeinde. */
export async function castOf(admin: Pool, county: County): Promise<Cast> {
  const one = async (sql: string) => {
    const { rows } = await admin.query<{ id: string }>(sql, [county.mandant.id]);
    if (!rows[0]) throw new Error(`Nothing to bind a role to: ${sql}`);
    return rows[0].id;
  };
  const bezug: Partial<Record<Akteur, string>> = {
    fachredaktion: await one("select id from konzept_handlungsfelder where tenant_id = $1 order by position limit 1"),
    zustaendige: await one(
      `select z.stelle_id as id from konzept_zustaendigkeiten z
         join konzept_massnahmen m on m.tenant_id = z.tenant_id and m.id = z.massnahme_id
         join konzept_handlungsfelder h on h.tenant_id = m.tenant_id and h.id = m.handlungsfeld_id
        where z.tenant_id = $1 and z.rolle = 'federfuehrung' and z.stelle_id is not null
          and m.archiviert_am is null
        order by h.position, m.veroeffentlicht_am is null desc, m.kennung limit 1`,
    ),
    gemeinde: await one("select id from netzwerk_gemeinden where tenant_id = $1 order by slug limit 1"),
  };
  const ids = new Map<Akteur, Id<"Benutzer">>();
  for (const akteur of AKTEURE) {
    if (akteur === "oeffentlich") continue;
    ids.set(akteur, (await county.person(akteur, bezug[akteur] ?? null)).id);
  }
  return {
    async cookieOf(akteur) {
      const id = ids.get(akteur);
      return id ? county.session(id) : undefined;
    },
  };
}
