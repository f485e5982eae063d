import { type Actor, steers } from "#src/shared/actor.ts";

/** Planning, running and documenting workshops, and who has registered: the Fachstelle. */
export function mayRunWorkshops(actor: Actor): boolean {
  return steers(actor);
}
