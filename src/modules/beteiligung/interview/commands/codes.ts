import { difference, recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { acceptCode, acceptEntfernen, type CodeAngaben, umzugOf } from "../rules/codebaum.ts";
import type { InterviewCodeId } from "../rules/interview.ts";
import { deleteCode, insertCode, listCodes, lockCodebaum, moveCodierungen, saveCode } from "../store/codes.ts";
import { requireInterviews } from "./interviews.ts";

type Codes = Awaited<ReturnType<typeof listCodes>>;

/**
 * Adds a code to the tree of the office.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function addCode(ctx: Ctx, typed: CodeAngaben) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    await lockCodebaum(tx, ctx);
    const accepted = acceptCode(await listCodes(tx), null, typed);
    if (!accepted.ok) return accepted;
    const id = await insertCode(tx, typed);
    await recordUnseen(tx, ctx, "beteiligung.code.created", [{ kind: "code", id, after: { ...typed } }]);
    return accept({ id });
  });
}

/** The whole tree, held, and the code in it that a form showed. */
async function lockCode(tx: Tx, ctx: Ctx, id: InterviewCodeId, rev: number) {
  await lockCodebaum(tx, ctx);
  const codes = await listCodes(tx);
  const code = codes.find((one) => one.id === id);
  if (!code) throw new NotFound();
  return code.rev === rev ? accept({ codes, code }) : refuse("inzwischen-geaendert");
}

/**
 * Renames a code, says anew what belongs to it, or moves it with everything beneath it (C2, C3). What is coded stays.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is no such code
 */
export async function changeCode(ctx: Ctx, id: InterviewCodeId, rev: number, typed: CodeAngaben) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCode(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { codes, code } = locked.value;
    const accepted = acceptCode(codes, id, typed);
    if (!accepted.ok) return accepted;
    const { name, definition, elternId } = code;
    await saveCode(tx, id, typed);
    await recordUnseen(tx, ctx, "beteiligung.code.changed", [
      { kind: "code", id, ...difference({ name, definition, elternId }, typed) },
    ]);
    return accept({ id });
  });
}

/** Takes a code out of the tree; those beneath it find their new place (C4). */
async function takeOut(tx: Tx, codes: Codes, { id, ...code }: Codes[number], erbe: InterviewCodeId | null) {
  const umzug = umzugOf(codes, { id, ...code }, erbe);
  for (const { id: moved, elternId } of umzug) await saveCode(tx, moved, { elternId });
  await deleteCode(tx, id);
  const { name, definition, elternId, stellen } = code;
  return [
    { kind: "code", id, before: { name, definition, elternId, stellen }, after: null },
    ...umzug.map((one) => ({ kind: "code", id: one.id, after: { elternId: one.elternId } })),
  ];
}

/**
 * Makes two codes one: what is coded with the first has the second afterwards, and what lies under the first lies under the
 * second (C4).
 *
 * @returns the code that is left
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is no such code
 */
export async function mergeCode(ctx: Ctx, id: InterviewCodeId, rev: number, zielId: InterviewCodeId) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCode(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { codes, code } = locked.value;
    const ziel = codes.find((one) => one.id === zielId);
    if (!ziel || zielId === id) return refuse("code-unbekannt");
    await moveCodierungen(tx, id, zielId);
    const changes = await takeOut(tx, codes, code, zielId);
    const left = (await listCodes(tx)).find((one) => one.id === zielId);
    await recordUnseen(tx, ctx, "beteiligung.code.merged", [
      { kind: "code", id: zielId, before: { stellen: ziel.stellen }, after: { stellen: left?.stellen } },
      ...changes,
    ]);
    return accept({ id: zielId });
  });
}

/**
 * Removes a code with which nothing is coded (C5); those beneath it rise one step.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is no such code
 */
export async function removeCode(ctx: Ctx, id: InterviewCodeId, rev: number) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCode(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { codes, code } = locked.value;
    const accepted = acceptEntfernen(code);
    if (!accepted.ok) return accepted;
    await recordUnseen(tx, ctx, "beteiligung.code.removed", await takeOut(tx, codes, code, null));
    return accept({ id });
  });
}
