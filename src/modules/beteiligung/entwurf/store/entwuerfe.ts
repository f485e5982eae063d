import { and, asc, count, desc, eq, isNotNull, isNull, lte, max, ne, or, sql } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Absatz } from "../rules/absaetze.ts";
import { type EntwurfId, type KommentarId, LOESCHFRIST_TAGE, OHNE_ANTWORT_TAGE } from "../rules/entwurf.ts";
import { entwuerfe, entwurfAbsaetze, kommentare } from "./tables.ts";

export type Entwurf = Omit<typeof entwuerfe.$inferSelect, "tenantId" | "createdAt">;
export type Kommentar = Omit<typeof kommentare.$inferSelect, "tenantId">;

/** The newest first. */
export async function listEntwuerfe(db: Db): Promise<Entwurf[]> {
  return db.select().from(entwuerfe).orderBy(desc(entwuerfe.von), desc(entwuerfe.createdAt));
}

export async function findEntwurf(db: Db, id: EntwurfId): Promise<Entwurf | null> {
  const [row] = await db.select().from(entwuerfe).where(eq(entwuerfe.id, id));
  return row ?? null;
}

export async function findEntwurfBySlug(db: Db, slug: string): Promise<Entwurf | null> {
  const [row] = await db.select().from(entwuerfe).where(eq(entwuerfe.slug, slug));
  return row ?? null;
}

/** Whoever opens a draft begins here, so that two at once do not get the same address. */
export async function lockEntwuerfe(tx: Tx, ctx: Ctx): Promise<ReadonlySet<string>> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`entwuerfe ${ctx.mandant.id}`}, 0))`);
  return new Set((await listEntwuerfe(tx)).map((one) => one.slug));
}

export async function insertEntwurf(tx: Tx, row: Entwurf, absaetze: readonly Absatz[]): Promise<void> {
  await tx.insert(entwuerfe).values(row);
  await insertMany(
    tx,
    entwurfAbsaetze,
    absaetze.map((one) => ({ ...one, entwurfId: row.id })),
  );
}

export async function listAbsatzRows(db: Db, entwurfId: EntwurfId): Promise<Absatz[]> {
  return db
    .select({
      nummer: entwurfAbsaetze.nummer,
      anker: entwurfAbsaetze.anker,
      art: entwurfAbsaetze.art,
      elementId: entwurfAbsaetze.elementId,
      kennung: entwurfAbsaetze.kennung,
      titel: entwurfAbsaetze.titel,
      feld: entwurfAbsaetze.feld,
      text: entwurfAbsaetze.text,
    })
    .from(entwurfAbsaetze)
    .where(eq(entwurfAbsaetze.entwurfId, entwurfId))
    .orderBy(asc(entwurfAbsaetze.nummer));
}

/** In the order they came. */
export async function listKommentare(db: Db, entwurfId?: EntwurfId): Promise<Kommentar[]> {
  return db
    .select()
    .from(kommentare)
    .where(entwurfId ? eq(kommentare.entwurfId, entwurfId) : undefined)
    .orderBy(asc(kommentare.nummer));
}

export async function findKommentar(db: Db, id: KommentarId): Promise<Kommentar | null> {
  const [row] = await db.select().from(kommentare).where(eq(kommentare.id, id));
  return row ?? null;
}

export async function lockKommentar(tx: Tx, id: KommentarId): Promise<Kommentar | null> {
  const [row] = await tx.select().from(kommentare).where(eq(kommentare.id, id)).for("update");
  return row ?? null;
}

export async function countLastHour(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(kommentare)
    .where(sql`${kommentare.eingegangenAm} > now() - interval '1 hour'`);
  return row?.n ?? 0;
}

/** Writes what came in under the next number; two at once do not get the same. */
export async function insertKommentar(
  tx: Tx,
  ctx: Ctx,
  row: Pick<Kommentar, "entwurfId" | "absatz" | "text" | "name" | "email" | "loeschenAm">,
): Promise<Pick<Kommentar, "id" | "nummer">> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`kommentare ${ctx.mandant.id}`}, 0))`);
  const [last] = await tx.select({ n: max(kommentare.nummer) }).from(kommentare);
  const made = { id: newId<"Kommentar">(), nummer: (last?.n ?? 0) + 1 };
  await tx.insert(kommentare).values({ ...row, ...made });
  return made;
}

export async function saveKommentar(
  tx: Tx,
  id: KommentarId,
  fields: Partial<Omit<Kommentar, "id" | "nummer" | "rev">>,
): Promise<void> {
  await tx
    .update(kommentare)
    .set({ ...fields, rev: sql`${kommentare.rev} + 1` })
    .where(eq(kommentare.id, id));
}

function nameOhneTag(heute: Datum) {
  const tag = sql`coalesce(${kommentare.beantwortetAm} + ${LOESCHFRIST_TAGE}::int,
    ${kommentare.eingegangenAm}::date + ${OHNE_ANTWORT_TAGE}::int)`;
  return and(isNull(kommentare.loeschenAm), ne(kommentare.name, ""), sql`${tag} <= ${heute}::date`);
}

/**
 * Empties names and addresses whose day has come. Names from before they had a day go by the same time.
 *
 * @returns of which comments
 */
export async function forgetSenders(tx: Tx, heute: Datum): Promise<KommentarId[]> {
  const rows = await tx
    .update(kommentare)
    .set({ email: null, name: "", loeschenAm: null })
    .where(or(and(isNotNull(kommentare.loeschenAm), lte(kommentare.loeschenAm, heute)), nameOhneTag(heute)))
    .returning({ id: kommentare.id });
  return rows.map((row) => row.id);
}
