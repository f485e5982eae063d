import { type Actor, steers } from "#src/shared/actor.ts";

/** Interviews with everything that was said: the Fachstelle alone (SECURITY 3). */
export function mayRunInterviews(actor: Actor): boolean {
  return steers(actor);
}
