import { type Actor, steers } from "#src/shared/actor.ts";

/** The log shows what everybody did: the Fachstelle reads it, nobody changes it. */
export function mayReadProtokoll(actor: Actor): boolean {
  return steers(actor);
}
