import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { acceptAufgabe, type AufgabeAngaben, type AufgabeId } from "../rules/aufgabe.ts";
import { mayFinishAufgabe, plansAufgaben } from "../rules/permissions.ts";
import { angabenOf, type Aufgabe, deleteAufgabe, insertAufgabe, lockAufgabe, saveAufgabe } from "../store/aufgaben.ts";

/**
 * Writes down what the office has to do (R042).
 *
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function createAufgabe(ctx: Ctx, typed: AufgabeAngaben) {
  if (!plansAufgaben(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const accepted = acceptAufgabe(typed, false);
    if (!accepted.ok) return accepted;
    const id = newId<"Aufgabe">();
    await insertAufgabe(tx, id, accepted.value);
    await record(tx, ctx, "portal.aufgabe.created", [{ kind: "aufgabe", id, after: { ...accepted.value } }]);
    return accept({ id });
  });
}

/**
 * Changes what stands in an open task.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such task
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function changeAufgabe(ctx: Ctx, id: AufgabeId, rev: number, typed: AufgabeAngaben) {
  if (!plansAufgaben(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const aufgabe = await lockAufgabe(tx, id);
    if (!aufgabe) throw new NotFound();
    if (aufgabe.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptAufgabe(typed, aufgabe.erledigtAm !== null);
    if (!accepted.ok) return accepted;
    await saveAufgabe(tx, id, accepted.value);
    await record(tx, ctx, "portal.aufgabe.changed", [
      { kind: "aufgabe", id, ...difference(angabenOf(aufgabe), accepted.value) },
    ]);
    return accept({ id });
  });
}

/** The task, locked, for somebody who may tick it off; of others nobody learns that it exists. */
async function lockFinishable(tx: Tx, ctx: Ctx, id: AufgabeId): Promise<Aufgabe> {
  const aufgabe = await lockAufgabe(tx, id);
  if (!aufgabe || !mayFinishAufgabe(ctx.actor, aufgabe)) throw new NotFound();
  return aufgabe;
}

/**
 * Ticks a task off, with who did it and when. Refused when it was already.
 *
 * @throws NotFound when there is no such task, or it is another function's
 */
export async function finishAufgabe(ctx: Ctx, id: AufgabeId) {
  return ctx.db.write(async (tx) => {
    const aufgabe = await lockFinishable(tx, ctx, id);
    if (aufgabe.erledigtAm) return refuse("schon-erledigt");
    const erledigtAm = new Date(ctx.now);
    const erledigtDurch = ctx.actor.kind === "benutzer" ? ctx.actor.id : null;
    await saveAufgabe(tx, id, { erledigtAm, erledigtDurch });
    await record(tx, ctx, "portal.aufgabe.finished", [
      { kind: "aufgabe", id, before: { erledigtAm: null }, after: { erledigtAm: erledigtAm.toISOString() } },
    ]);
    return accept({ id });
  });
}

/**
 * Opens a task again that was ticked off by mistake.
 *
 * @throws NotFound when there is no such task, or it is another function's
 */
export async function reopenAufgabe(ctx: Ctx, id: AufgabeId) {
  return ctx.db.write(async (tx) => {
    const aufgabe = await lockFinishable(tx, ctx, id);
    if (!aufgabe.erledigtAm) return refuse("nicht-erledigt");
    await saveAufgabe(tx, id, { erledigtAm: null, erledigtDurch: null });
    await record(tx, ctx, "portal.aufgabe.reopened", [
      { kind: "aufgabe", id, before: { erledigtAm: aufgabe.erledigtAm.toISOString() }, after: { erledigtAm: null } },
    ]);
    return accept({ id });
  });
}

/**
 * Deletes a task: it was a mistake. The log keeps that it was there.
 *
 * @throws NotFound when there is no such task
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function removeAufgabe(ctx: Ctx, id: AufgabeId) {
  if (!plansAufgaben(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const aufgabe = await lockAufgabe(tx, id);
    if (!aufgabe) throw new NotFound();
    await deleteAufgabe(tx, id);
    await record(tx, ctx, "portal.aufgabe.removed", [
      { kind: "aufgabe", id, before: { titel: aufgabe.titel }, after: null },
    ]);
    return accept({ id });
  });
}
