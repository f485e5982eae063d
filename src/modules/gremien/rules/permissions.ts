import { type Actor, steers } from "#src/shared/actor.ts";

/** Bodies, functions, seats and mandates are written by the Fachstelle. */
export function mayManageGremien(actor: Actor): boolean {
  return steers(actor);
}
