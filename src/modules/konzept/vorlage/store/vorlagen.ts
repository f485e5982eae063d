import { and, asc, desc, eq, max, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { without } from "#src/shared/without.ts";
import type {
  Beratung,
  BeratungAngaben,
  BeratungId,
  Ergebnis,
  Vorlage,
  VorlageAngaben,
  VorlageId,
} from "../rules/vorlage.ts";
import { vorlageBeratungen, vorlagen } from "./tables.ts";

const present = (row: typeof vorlagen.$inferSelect): Vorlage => without(row, "tenantId", "createdAt", "updatedAt");

/** Whose drafts and non-public ones a list holds. */
export type Vorlagenblick = { readonly entwuerfe: boolean; readonly nichtoeffentliche: boolean };

/** The newest first. */
export async function listVorlagen(db: Db, blick: Vorlagenblick): Promise<Vorlage[]> {
  const rows = await db
    .select()
    .from(vorlagen)
    .where(
      and(
        blick.entwuerfe ? undefined : ne(vorlagen.stand, "entwurf"),
        blick.nichtoeffentliche ? undefined : eq(vorlagen.oeffentlich, true),
      ),
    )
    .orderBy(desc(vorlagen.jahr), desc(vorlagen.laufend));
  return rows.map(present);
}

export async function findVorlage(db: Db, id: VorlageId): Promise<Vorlage | null> {
  const [row] = await db.select().from(vorlagen).where(eq(vorlagen.id, id));
  return row ? present(row) : null;
}

export async function findVorlageByNummer(db: Db, nummer: { jahr: number; laufend: number }): Promise<Vorlage | null> {
  const [row] = await db
    .select()
    .from(vorlagen)
    .where(and(eq(vorlagen.jahr, nummer.jahr), eq(vorlagen.laufend, nummer.laufend)));
  return row ? present(row) : null;
}

export async function lockVorlage(tx: Tx, id: VorlageId): Promise<Vorlage | null> {
  const [row] = await tx.select().from(vorlagen).where(eq(vorlagen.id, id)).for("update");
  return row ? present(row) : null;
}

/** The next number of a year. The caller holds the Konzept, so that two at once do not get the same. */
export async function nextLaufend(tx: Tx, jahr: number): Promise<number> {
  const [row] = await tx
    .select({ n: max(vorlagen.laufend) })
    .from(vorlagen)
    .where(eq(vorlagen.jahr, jahr));
  return (row?.n ?? 0) + 1;
}

export async function insertVorlage(tx: Tx, row: typeof vorlagen.$inferInsert): Promise<void> {
  await tx.insert(vorlagen).values(row);
}

export async function saveVorlage(
  tx: Tx,
  id: VorlageId,
  fields: Partial<VorlageAngaben & Pick<Vorlage, "stand" | "eingebrachtAm" | "anlagen">>,
): Promise<void> {
  await tx
    .update(vorlagen)
    .set({ ...fields, rev: sql`${vorlagen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(vorlagen.id, id));
}

export async function deleteVorlage(tx: Tx, id: VorlageId): Promise<void> {
  await tx.delete(vorlagen).where(eq(vorlagen.id, id));
}

/** In the order they were written down. */
export async function listBeratungen(db: Db, vorlageId?: VorlageId): Promise<(Beratung & { vorlageId: VorlageId })[]> {
  const rows = await db
    .select()
    .from(vorlageBeratungen)
    .where(vorlageId ? eq(vorlageBeratungen.vorlageId, vorlageId) : undefined)
    .orderBy(asc(vorlageBeratungen.id));
  return rows.map((row) => without(row, "tenantId"));
}

export async function insertBeratung(
  tx: Tx,
  vorlageId: VorlageId,
  id: BeratungId,
  row: BeratungAngaben,
): Promise<void> {
  await tx.insert(vorlageBeratungen).values({ ...row, vorlageId, id });
}

export async function saveErgebnis(
  tx: Tx,
  id: BeratungId,
  fields: Pick<Beratung, "ergebnisText" | "am" | "abstimmung"> & { ergebnis: Ergebnis },
): Promise<void> {
  await tx.update(vorlageBeratungen).set(fields).where(eq(vorlageBeratungen.id, id));
}

export async function deleteBeratung(tx: Tx, id: BeratungId): Promise<void> {
  await tx.delete(vorlageBeratungen).where(eq(vorlageBeratungen.id, id));
}
