import { asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { freeSlug, type Sicht } from "../../store/leistungen.ts";
import type { VeranstaltungAngaben, VeranstaltungId } from "../rules/veranstaltung.ts";
import { veranstaltungen } from "./tables.ts";

export type VeranstaltungRow = Omit<typeof veranstaltungen.$inferSelect, "tenantId" | "createdAt">;

const COLUMNS = {
  id: veranstaltungen.id,
  slug: veranstaltungen.slug,
  titel: veranstaltungen.titel,
  text: veranstaltungen.text,
  beginn: veranstaltungen.beginn,
  von: veranstaltungen.von,
  bis: veranstaltungen.bis,
  wiederholung: veranstaltungen.wiederholung,
  ausfaelle: veranstaltungen.ausfaelle,
  ortId: veranstaltungen.ortId,
  ortText: veranstaltungen.ortText,
  online: veranstaltungen.online,
  veranstalterId: veranstaltungen.veranstalterId,
  sprachen: veranstaltungen.sprachen,
  kosten: veranstaltungen.kosten,
  anmeldung: veranstaltungen.anmeldung,
  kinderbetreuung: veranstaltungen.kinderbetreuung,
  veroeffentlichtAm: veranstaltungen.veroeffentlichtAm,
  rev: veranstaltungen.rev,
  updatedAt: veranstaltungen.updatedAt,
};

export async function listVeranstaltungRows(db: Db, sicht: Sicht): Promise<VeranstaltungRow[]> {
  return await db
    .select(COLUMNS)
    .from(veranstaltungen)
    .where(sicht === "intern" ? undefined : isNotNull(veranstaltungen.veroeffentlichtAm))
    .orderBy(asc(veranstaltungen.beginn), asc(veranstaltungen.slug));
}

export async function findVeranstaltung(db: Db, id: VeranstaltungId): Promise<VeranstaltungRow | null> {
  const [row] = await db.select(COLUMNS).from(veranstaltungen).where(eq(veranstaltungen.id, id));
  return row ?? null;
}

export async function lockVeranstaltung(tx: Tx, id: VeranstaltungId): Promise<VeranstaltungRow | null> {
  const [row] = await tx.select(COLUMNS).from(veranstaltungen).where(eq(veranstaltungen.id, id)).for("update");
  return row ?? null;
}

const columnsOf = (angaben: VeranstaltungAngaben) => ({
  ...angaben,
  ausfaelle: [...angaben.ausfaelle],
  sprachen: [...angaben.sprachen],
});

export async function insertVeranstaltung(tx: Tx, id: VeranstaltungId, neu: VeranstaltungAngaben): Promise<void> {
  const taken = new Set((await tx.select({ slug: veranstaltungen.slug }).from(veranstaltungen)).map((row) => row.slug));
  await tx.insert(veranstaltungen).values({ ...columnsOf(neu), id, slug: freeSlug(neu.titel.de ?? "", taken) });
}

export async function updateVeranstaltung(
  tx: Tx,
  id: VeranstaltungId,
  set: VeranstaltungAngaben | Pick<VeranstaltungRow, "veroeffentlichtAm">,
): Promise<void> {
  const columns = "beginn" in set ? columnsOf(set) : set;
  await tx
    .update(veranstaltungen)
    .set({ ...columns, rev: sql`${veranstaltungen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(veranstaltungen.id, id));
}
