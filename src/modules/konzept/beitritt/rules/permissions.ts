import { type Actor, steers } from "#src/shared/actor.ts";

/** Who wants to join is a person: requests are read and answered by the Fachstelle and by nobody else. */
export function mayAnswerBeitritte(actor: Actor): boolean {
  return steers(actor);
}
