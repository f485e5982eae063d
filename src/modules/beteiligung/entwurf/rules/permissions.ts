import { type Actor, steers } from "#src/shared/actor.ts";

/** Opening rounds, moderating and answering comments, and the address of a sender: the Fachstelle. */
export function mayRunEntwuerfe(actor: Actor): boolean {
  return steers(actor);
}
