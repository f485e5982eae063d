import { and, desc, type SQL, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { sachstaende } from "../../sachstand/store/tables.ts";
import { massnahmen } from "../../store/tables.ts";
import { publicBedarf, publicMassnahme, publicZiel } from "./oeffentlich-netz.ts";
import { bedarfe, wirkungsziele } from "./tables.ts";

/** A published thing that is new, or that was changed after it had been published. */
export type NeuesZeile = {
  readonly art: "bedarf" | "wirkungsziel" | "massnahme";
  readonly kennung: string;
  readonly titel: string;
  readonly am: Date;
  readonly neu: boolean;
};

/** Publishing itself changes the row a moment later: that is no change of its content. */
const LATER = sql`interval '5 minutes'`;

/** A report changes the state of its Maßnahme in the same moment; it is news of its own. */
const notByReport = sql`not exists (select 1 from ${sachstaende} where ${sachstaende.tenantId} = ${massnahmen.tenantId}
  and ${sachstaende.massnahmeId} = ${massnahmen.id} and ${sachstaende.createdAt} = ${massnahmen.updatedAt}
  and ${massnahmen.updatedAt} > ${massnahmen.veroeffentlichtAm} + ${LATER})`;

/**
 * What was published or changed last, newest first: from the things themselves, never from the log.
 *
 * @param limit how many of each kind at most
 */
export async function listNeues(db: Db, limit: number): Promise<NeuesZeile[]> {
  const of = (
    table: typeof bedarfe | typeof wirkungsziele | typeof massnahmen,
    titel: typeof bedarfe.titel | typeof wirkungsziele.aussage | typeof massnahmen.titel,
    condition: SQL | undefined,
  ) =>
    db
      .select({
        kennung: table.kennung,
        titel: sql<string>`${titel}`,
        veroeffentlichtAm: table.veroeffentlichtAm,
        updatedAt: table.updatedAt,
        neu: sql<boolean>`${table.updatedAt} <= ${table.veroeffentlichtAm} + ${LATER}`,
      })
      .from(table)
      .where(and(condition))
      .orderBy(desc(sql`greatest(${table.updatedAt}, ${table.veroeffentlichtAm})`), table.kennung)
      .limit(limit);
  const rows = [
    ...(await of(bedarfe, bedarfe.titel, publicBedarf)).map((row) => ({ art: "bedarf" as const, ...row })),
    ...(await of(wirkungsziele, wirkungsziele.aussage, publicZiel)).map((row) => ({
      art: "wirkungsziel" as const,
      ...row,
    })),
    ...(await of(massnahmen, massnahmen.titel, and(publicMassnahme, notByReport))).map((row) => ({
      art: "massnahme" as const,
      ...row,
    })),
  ];
  return rows
    .flatMap(({ veroeffentlichtAm, updatedAt, ...row }) =>
      veroeffentlichtAm ? [{ ...row, am: row.neu ? veroeffentlichtAm : updatedAt }] : [],
    )
    .toSorted((a, b) => b.am.getTime() - a.am.getTime());
}
