import { type Actor, steers } from "#src/shared/actor.ts";

/** Asking for Sachstände, reading what came back, accepting it: the Fachstelle. Who answers holds a link and no right. */
export function mayManageAbfragen(actor: Actor): boolean {
  return steers(actor);
}
