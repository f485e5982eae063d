import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { UmfrageId } from "../../antwort/rules/ids.ts";
import { antworten } from "../../antwort/store/tables.ts";
import { freitexte } from "../../auswertung/store/tables.ts";
import type { InterviewId } from "../rules/interview.ts";
import type { OffeneFrage } from "../rules/offene-frage.ts";
import { leitfadenfragen } from "./tables.ts";

/** The questions of a guide that were taken from somewhere, in the order in which they were. */
export async function listLeitfaden(db: Db, interviewId: InterviewId) {
  const { id, quelle, frage, herkunft, adresse } = leitfadenfragen;
  return db
    .select({ id, quelle, frage, herkunft, adresse })
    .from(leitfadenfragen)
    .where(eq(leitfadenfragen.interviewId, interviewId))
    .orderBy(asc(id));
}

export async function insertLeitfaden(tx: Tx, interviewId: InterviewId, fragen: readonly OffeneFrage[]): Promise<void> {
  if (fragen.length === 0) return;
  await tx
    .insert(leitfadenfragen)
    .values(fragen.map((one) => ({ ...one, interviewId, id: newId<"Leitfadenfrage">() })));
}

/** @returns false when it is not in the guide */
export async function deleteLeitfaden(tx: Tx, interviewId: InterviewId, quelle: string): Promise<boolean> {
  const gone = await tx
    .delete(leitfadenfragen)
    .where(and(eq(leitfadenfragen.interviewId, interviewId), sql`${leitfadenfragen.quelle} = ${quelle}`))
    .returning();
  return gone.length > 0;
}

/** How many answered these questions of a survey in words. */
export async function countTexte(db: Db, umfrageId: UmfrageId, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, number>();
  const said = (code: string) =>
    sql<number>`count(nullif(btrim(${antworten.antworten} -> 'werte' ->> ${code}), ''))::int`;
  const [row] = await db
    .select(Object.fromEntries(codes.map((code) => [code, said(code)])))
    .from(antworten)
    .where(and(eq(antworten.umfrageId, umfrageId), eq(antworten.stand, "vollstaendig")));
  return new Map(codes.map((code) => [code, row?.[code] ?? 0]));
}

/** How many answers in words somebody has read, question by question. */
export async function countGelesene(db: Db, umfrageIds: readonly UmfrageId[]) {
  if (umfrageIds.length === 0) return [];
  const { umfrageId, frage } = freitexte;
  return db
    .select({ umfrageId, frage, anzahl: count() })
    .from(freitexte)
    .where(inArray(umfrageId, [...umfrageIds]))
    .groupBy(umfrageId, frage);
}
