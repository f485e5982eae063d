import { and, asc, count, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { CodeAngaben } from "../rules/codebaum.ts";
import type { InterviewCodeId } from "../rules/interview.ts";
import { codierungen, interviewCodes, interviews } from "./tables.ts";

/** One change of the tree after the other, and nobody codes meanwhile: a move looks at all of it. */
export async function lockCodebaum(tx: Tx, ctx: Ctx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`codes ${ctx.mandant.id}`}, 0))`);
  await tx.select({ id: interviewCodes.id }).from(interviewCodes).for("update");
}

/** All codes by name, with how many passages each has. */
export async function listCodes(db: Db) {
  const { id, elternId, name, definition, rev } = interviewCodes;
  return db
    .select({ id, elternId, name, definition, rev, stellen: count(codierungen.id) })
    .from(interviewCodes)
    .leftJoin(codierungen, eq(codierungen.codeId, id))
    .groupBy(id, elternId, name, definition, rev)
    .orderBy(asc(name));
}

/** The name of a code that stays until the transaction ends. Null: there is none. */
export async function holdCode(tx: Tx, id: InterviewCodeId): Promise<string | null> {
  const [row] = await tx
    .select({ name: interviewCodes.name })
    .from(interviewCodes)
    .where(eq(interviewCodes.id, id))
    .for("key share");
  return row?.name ?? null;
}

export async function insertCode(tx: Tx, row: CodeAngaben): Promise<InterviewCodeId> {
  const id = newId<"InterviewCode">();
  await tx.insert(interviewCodes).values({ ...row, id });
  return id;
}

export async function saveCode(tx: Tx, id: InterviewCodeId, fields: Partial<CodeAngaben>): Promise<void> {
  await tx
    .update(interviewCodes)
    .set({ ...fields, rev: sql`${interviewCodes.rev} + 1` })
    .where(eq(interviewCodes.id, id));
}

export async function deleteCode(tx: Tx, id: InterviewCodeId): Promise<void> {
  await tx.delete(interviewCodes).where(eq(interviewCodes.id, id));
}

/** Gives every passage of one code another. A passage that has both keeps the other. */
export async function moveCodierungen(tx: Tx, von: InterviewCodeId, nach: InterviewCodeId): Promise<void> {
  const { codeId, interviewId, absatz, stelle, tenantId } = codierungen;
  const there = alias(codierungen, "dort");
  const same = tx
    .select({ one: sql`1` })
    .from(there)
    .where(
      and(
        eq(there.tenantId, tenantId),
        eq(there.interviewId, interviewId),
        eq(there.codeId, nach),
        eq(there.absatz, absatz),
        eq(there.stelle, stelle),
      ),
    );
  await tx.delete(codierungen).where(and(eq(codeId, von), sql`exists ${same}`));
  await tx.update(codierungen).set({ codeId: nach }).where(eq(codeId, von));
}

/** The passages of a code with where they stand, and what was said there as a whole. */
export async function listStellenOf(db: Db, id: InterviewCodeId) {
  const { absatz, stelle, interviewId } = codierungen;
  const { partner, thema, tag, niederschrift } = interviews;
  return db
    .select({ id: codierungen.id, interviewId, absatz, stelle, partner, thema, tag, niederschrift })
    .from(codierungen)
    .innerJoin(interviews, eq(interviews.id, interviewId))
    .where(eq(codierungen.codeId, id))
    .orderBy(sql`${tag} desc nulls last`, asc(partner), asc(interviewId), asc(absatz), asc(stelle));
}
