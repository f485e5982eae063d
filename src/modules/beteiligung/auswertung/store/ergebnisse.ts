import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AntwortId, Pseudonym } from "../../antwort/rules/ids.ts";
import { antworten } from "../../antwort/store/tables.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import type { Gegeben } from "../rules/datensatz.ts";
import type { Tafel } from "../rules/tafel.ts";
import { ergebnisse, freitexte } from "./tables.ts";

export type Ergebnis = Omit<typeof ergebnisse.$inferSelect, "tenantId">;
export type Freitext = Omit<typeof freitexte.$inferSelect, "tenantId">;
export type Antwortzeile = {
  readonly id: AntwortId;
  readonly gegeben: Gegeben;
  readonly pseudonym: Pseudonym | null;
  readonly am: Datum | null;
};

/** Every answer that counts. Their order says nothing: ids are drawn. */
export async function listAntworten(db: Db, umfrageId: UmfrageId): Promise<Antwortzeile[]> {
  const rows = await db
    .select({
      id: antworten.id,
      antworten: antworten.antworten,
      pseudonym: antworten.pseudonym,
      am: antworten.eingereichtAm,
    })
    .from(antworten)
    .where(and(eq(antworten.umfrageId, umfrageId), eq(antworten.stand, "vollstaendig")))
    .orderBy(asc(antworten.id));
  // What is stored was made by `answersToStore`; an import may have left something out.
  return rows.map(({ antworten: gegeben, ...row }) => ({
    ...row,
    gegeben: { werte: {}, gesehen: [], ...gegeben } as Gegeben,
  }));
}

/** The register of a survey, also what was taken back, in the order of publication. */
export async function listErgebnisse(db: Db, umfrageId: UmfrageId): Promise<Ergebnis[]> {
  return db
    .select({
      id: ergebnisse.id,
      umfrageId: ergebnisse.umfrageId,
      schluessel: ergebnisse.schluessel,
      inhalt: ergebnisse.inhalt,
      freigegebenAm: ergebnisse.freigegebenAm,
      zurueckgezogenAm: ergebnisse.zurueckgezogenAm,
    })
    .from(ergebnisse)
    .where(eq(ergebnisse.umfrageId, umfrageId))
    .orderBy(asc(ergebnisse.freigegebenAm), asc(ergebnisse.schluessel));
}

/** Which surveys show results today. */
export async function listVeroeffentlichte(db: Db): Promise<UmfrageId[]> {
  const rows = await db
    .selectDistinct({ id: ergebnisse.umfrageId })
    .from(ergebnisse)
    .where(isNull(ergebnisse.zurueckgezogenAm));
  return rows.map((one) => one.id);
}

/** Tells whether what goes out is what was looked at. */
export function hashTafeln(tafeln: readonly Tafel[]): string {
  return createHash("sha256").update(JSON.stringify(tafeln), "utf8").digest("base64url");
}

export async function insertErgebnisse(tx: Tx, rows: readonly Ergebnis[]): Promise<void> {
  await insertMany(tx, ergebnisse, rows);
}

/** Shows tables again that were taken back, or takes them back. */
export async function saveZurueckgezogen(
  tx: Tx,
  umfrageId: UmfrageId,
  schluessel: readonly string[],
  am: Datum | null,
): Promise<void> {
  if (schluessel.length > 0)
    await tx
      .update(ergebnisse)
      .set({ zurueckgezogenAm: am })
      .where(and(eq(ergebnisse.umfrageId, umfrageId), inArray(ergebnisse.schluessel, [...schluessel])));
}

/**
 * Under which key a decision about somebody's words is kept: from the answer one gets to it, from it to nothing, and two
 * questions of one respondent share none.
 */
export function freitextSchluessel(antwort: AntwortId, zelle: string): string {
  return createHash("sha256").update(`Freitext ${antwort} ${zelle}`).digest("base64url").slice(0, 22);
}

export async function listFreitexte(db: Db, umfrageId: UmfrageId): Promise<Freitext[]> {
  return db
    .select({
      umfrageId: freitexte.umfrageId,
      schluessel: freitexte.schluessel,
      frage: freitexte.frage,
      stand: freitexte.stand,
      text: freitexte.text,
      geprueftAm: freitexte.geprueftAm,
      rev: freitexte.rev,
    })
    .from(freitexte)
    .where(eq(freitexte.umfrageId, umfrageId))
    .orderBy(asc(freitexte.frage), asc(freitexte.text), asc(freitexte.schluessel));
}

export async function saveFreitext(tx: Tx, row: Omit<Freitext, "rev">): Promise<void> {
  const { frage, stand, text, geprueftAm } = row;
  await tx
    .insert(freitexte)
    .values(row)
    .onConflictDoUpdate({
      target: [freitexte.tenantId, freitexte.umfrageId, freitexte.schluessel],
      set: { frage, stand, text, geprueftAm, rev: sql`${freitexte.rev} + 1` },
    });
}
