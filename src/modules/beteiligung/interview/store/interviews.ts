import { and, asc, desc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { InterviewCodeId, InterviewId } from "../rules/interview.ts";
import type { ZitatId } from "../rules/zitat.ts";
import { codierungen, interviewCodes, interviews, zitate } from "./tables.ts";

export type InterviewRow = Omit<typeof interviews.$inferSelect, "tenantId" | "createdAt">;
export type ZitatRow = Omit<typeof zitate.$inferSelect, "tenantId" | "createdAt">;

/** The newest first; without what was said. */
export async function listInterviews(db: Db) {
  const { id, stelleId, partner, thema, tag, stand, loeschenAm, geloeschtAm } = interviews;
  return db
    .select({ id, stelleId, partner, thema, tag, stand, loeschenAm, geloeschtAm })
    .from(interviews)
    .orderBy(sql`${tag} desc nulls first`, desc(interviews.createdAt), asc(id));
}

export async function findInterview(db: Db, id: InterviewId): Promise<InterviewRow | null> {
  const [row] = await db.select().from(interviews).where(eq(interviews.id, id));
  return row ?? null;
}

export async function lockInterview(tx: Tx, id: InterviewId): Promise<InterviewRow | null> {
  const [row] = await tx.select().from(interviews).where(eq(interviews.id, id)).for("update");
  return row ?? null;
}

export async function insertInterview(
  tx: Tx,
  row: Partial<InterviewRow> & Pick<InterviewRow, "partner" | "thema" | "grund">,
): Promise<InterviewId> {
  const id = newId<"Interview">();
  await tx.insert(interviews).values({ ...row, id });
  return id;
}

export async function saveInterview(
  tx: Tx,
  id: InterviewId,
  fields: Partial<Omit<InterviewRow, "id" | "rev">>,
): Promise<void> {
  await tx
    .update(interviews)
    .set({ ...fields, rev: sql`${interviews.rev} + 1` })
    .where(eq(interviews.id, id));
}

export async function listCodierungen(db: Db, id: InterviewId) {
  const { absatz, stelle, codeId } = codierungen;
  return db
    .select({ id: codierungen.id, absatz, stelle, codeId, code: interviewCodes.name })
    .from(codierungen)
    .innerJoin(interviewCodes, eq(interviewCodes.id, codeId))
    .where(eq(codierungen.interviewId, id))
    .orderBy(asc(absatz), asc(interviewCodes.name), asc(stelle));
}

/** @returns false when it is coded so already */
export async function insertCodierung(
  tx: Tx,
  row: {
    readonly interviewId: InterviewId;
    readonly codeId: InterviewCodeId;
    readonly absatz: number;
    readonly stelle: string;
  },
): Promise<boolean> {
  const made = await tx
    .insert(codierungen)
    .values({ ...row, id: newId<"Codierung">() })
    .onConflictDoNothing()
    .returning();
  return made.length > 0;
}

/** @returns false when there was none */
export async function deleteCodierung(tx: Tx, interviewId: InterviewId, id: string): Promise<boolean> {
  const gone = await tx
    .delete(codierungen)
    .where(and(eq(codierungen.interviewId, interviewId), sql`${codierungen.id} = ${id}`))
    .returning();
  return gone.length > 0;
}

/** Words leave a coding, the coding stays: counts outlive what was said. Paragraphs that become alike count once. */
export async function forgetStellen(tx: Tx, ids: readonly InterviewId[]): Promise<void> {
  const { interviewId, codeId, absatz, stelle, id } = codierungen;
  await tx.delete(codierungen).where(
    and(
      inArray(interviewId, [...ids]),
      sql`exists (select 1 from ${codierungen} as o where o.interview_id = ${interviewId} and o.code_id = ${codeId}
        and o.absatz = ${absatz} and (o.stelle = '' or o.id < ${id}) and ${stelle} <> '')`,
    ),
  );
  await tx
    .update(codierungen)
    .set({ stelle: "" })
    .where(inArray(interviewId, [...ids]));
}

export async function listZitateOf(db: Db, id: InterviewId): Promise<ZitatRow[]> {
  return db.select().from(zitate).where(eq(zitate.interviewId, id)).orderBy(asc(zitate.createdAt), asc(zitate.id));
}

/** A quote with the interview it comes from. */
export async function findZitat(db: Db, welches: { readonly id: ZitatId } | { readonly tokenHash: string }) {
  const [row] = await db
    .select({ zitat: zitate, interview: interviews })
    .from(zitate)
    .innerJoin(interviews, eq(interviews.id, zitate.interviewId))
    .where("id" in welches ? eq(zitate.id, welches.id) : eq(zitate.tokenHash, welches.tokenHash));
  return row ?? null;
}

export async function lockZitat(tx: Tx, id: ZitatId): Promise<ZitatRow | null> {
  const [row] = await tx.select().from(zitate).where(eq(zitate.id, id)).for("update");
  return row ?? null;
}

export async function insertZitat(tx: Tx, row: Pick<ZitatRow, "interviewId" | "text" | "nennung">): Promise<ZitatId> {
  const id = newId<"Zitat">();
  await tx.insert(zitate).values({ ...row, id });
  return id;
}

export async function saveZitat(tx: Tx, id: ZitatId, fields: Partial<Omit<ZitatRow, "id" | "rev">>): Promise<void> {
  await tx
    .update(zitate)
    .set({ ...fields, rev: sql`${zitate.rev} + 1` })
    .where(eq(zitate.id, id));
}

/** Interviews whose day of deletion has come, locked. */
export async function lockDueInterviews(tx: Tx, heute: Datum): Promise<InterviewId[]> {
  const rows = await tx
    .select({ id: interviews.id })
    .from(interviews)
    .where(lte(interviews.loeschenAm, heute))
    .for("update");
  return rows.map((row) => row.id);
}

/** Quotes that were never released go with what was said. */
export async function deleteUnreleasedZitate(tx: Tx, ids: readonly InterviewId[]): Promise<ZitatId[]> {
  const gone = await tx
    .delete(zitate)
    .where(and(inArray(zitate.interviewId, [...ids]), ne(zitate.stand, "freigegeben")))
    .returning();
  return gone.map((row) => row.id);
}
