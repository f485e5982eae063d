import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { AntwortId, UmfrageId } from "../../antwort/rules/ids.ts";
import { antworten, einladungen } from "../../antwort/store/tables.ts";
import type { Wert } from "../../umfrage/rules/ausdruck.ts";
import { bestand } from "./tables.ts";

/** Complete answers of a survey that is not anonymous, and the name that their invitation stood under. */
export async function listGenannteAntworten(db: Db, umfrageId: UmfrageId, id?: AntwortId) {
  const rows = await db
    .select({
      id: antworten.id,
      inhalt: antworten.antworten,
      eingereichtAm: antworten.eingereichtAm,
      eingeladen: einladungen.name,
    })
    .from(antworten)
    .leftJoin(
      einladungen,
      and(eq(einladungen.umfrageId, antworten.umfrageId), eq(einladungen.pseudonym, antworten.pseudonym)),
    )
    .where(
      and(
        eq(antworten.umfrageId, umfrageId),
        eq(antworten.stand, "vollstaendig"),
        id ? eq(antworten.id, id) : undefined,
      ),
    )
    .orderBy(asc(antworten.eingereichtAm), asc(antworten.id));
  // Written by `answersToStore` and by nothing else.
  return rows.map(({ inhalt, ...row }) => ({ ...row, werte: (inhalt["werte"] ?? {}) as Record<string, Wert> }));
}

export async function listEntscheidungen(db: Db, umfrageId: UmfrageId) {
  const { antwortId, zeile, entscheidung, angebotId } = bestand;
  return db.select({ antwortId, zeile, entscheidung, angebotId }).from(bestand).where(eq(bestand.umfrageId, umfrageId));
}

/** @returns false when somebody has decided about it already */
export async function insertEntscheidung(tx: Tx, row: Omit<typeof bestand.$inferInsert, "tenantId">): Promise<boolean> {
  const made = await tx.insert(bestand).values(row).onConflictDoNothing().returning({ zeile: bestand.zeile });
  return made.length > 0;
}
