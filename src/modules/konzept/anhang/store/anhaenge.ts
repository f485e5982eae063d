import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { expireDatei } from "#src/platform/files/expire-datei.ts";
import { newId } from "#src/platform/id.ts";
import type { AbfrageId } from "../../abfrage/rules/abfrage.ts";
import { abfragen, abfragerunden } from "../../abfrage/store/tables.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { SachstandId } from "../../sachstand/rules/sachstand.ts";
import { sachstaende } from "../../sachstand/store/tables.ts";
import type { AnhangId } from "../rules/anhang.ts";
import { anhaenge } from "./tables.ts";

export type AnhangRow = Omit<typeof anhaenge.$inferSelect, "tenantId" | "createdAt">;

const ROW = {
  id: anhaenge.id,
  abfrageId: anhaenge.abfrageId,
  dateiId: anhaenge.dateiId,
  name: anhaenge.name,
  mediaType: anhaenge.mediaType,
  bytes: anhaenge.bytes,
  oeffentlich: anhaenge.oeffentlich,
};

/** In the order they came. */
export function listAnhaengeOf(db: Db, abfrageId: AbfrageId): Promise<AnhangRow[]> {
  return db.select(ROW).from(anhaenge).where(eq(anhaenge.abfrageId, abfrageId)).orderBy(asc(anhaenge.id));
}

export async function insertAnhang(tx: Tx, row: Omit<AnhangRow, "id" | "oeffentlich">): Promise<AnhangId> {
  const id = newId<"Anhang">();
  await tx.insert(anhaenge).values({ ...row, id });
  return id;
}

/** Takes files away; the nightly run deletes them from the disk. */
export async function removeAnhaenge(tx: Tx, rows: readonly Pick<AnhangRow, "id" | "dateiId">[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((one) => one.id);
  await tx.delete(anhaenge).where(inArray(anhaenge.id, ids));
  for (const { dateiId } of rows) await expireDatei(tx, dateiId);
}

/** Which files of an answer everybody may read: these, and no others. */
export async function saveOeffentliche(tx: Tx, abfrageId: AbfrageId, ids: readonly AnhangId[]): Promise<void> {
  await tx.update(anhaenge).set({ oeffentlich: false }).where(eq(anhaenge.abfrageId, abfrageId));
  if (ids.length === 0) return;
  await tx
    .update(anhaenge)
    .set({ oeffentlich: true })
    .where(and(eq(anhaenge.abfrageId, abfrageId), inArray(anhaenge.id, [...ids])));
}

/** Files of answers that nobody will take over any more. */
export function listVerwaist(db: Db): Promise<AnhangRow[]> {
  return db
    .select(ROW)
    .from(anhaenge)
    .innerJoin(abfragen, eq(abfragen.id, anhaenge.abfrageId))
    .innerJoin(abfragerunden, eq(abfragerunden.id, abfragen.rundeId))
    .where(
      and(
        isNotNull(abfragerunden.geschlossenAm),
        inArray(abfragen.stand, ["offen", "entwurf", "zurueckgegeben", "zurueckgezogen"]),
      ),
    );
}

/** A file with the Maßnahme it belongs to, and whether its Sachstand is for everybody. */
export async function findAnhang(db: Db, id: AnhangId) {
  const [row] = await db
    .select({ ...ROW, massnahmeId: abfragen.massnahmeId, sachstandOeffentlich: sachstaende.oeffentlich })
    .from(anhaenge)
    .innerJoin(abfragen, eq(abfragen.id, anhaenge.abfrageId))
    .leftJoin(sachstaende, eq(sachstaende.id, abfragen.sachstandId))
    .where(eq(anhaenge.id, id));
  return row ?? null;
}

/** Files of the Sachstände of a Maßnahme, by the Sachstand they came with. */
export async function listAnhaengeOfMassnahme(db: Db, massnahmeId: MassnahmeId, nurOeffentliche: boolean) {
  const rows = await db
    .select({ ...ROW, sachstandId: sachstaende.id })
    .from(anhaenge)
    .innerJoin(abfragen, eq(abfragen.id, anhaenge.abfrageId))
    .innerJoin(sachstaende, eq(sachstaende.id, abfragen.sachstandId))
    .where(
      and(
        eq(sachstaende.massnahmeId, massnahmeId),
        nurOeffentliche ? and(eq(anhaenge.oeffentlich, true), eq(sachstaende.oeffentlich, true)) : undefined,
      ),
    )
    .orderBy(asc(anhaenge.id));
  return rows as readonly (AnhangRow & { readonly sachstandId: SachstandId })[];
}
