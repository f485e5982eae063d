import { type Actor, steers } from "#src/shared/actor.ts";

/** Writing, opening, closing and looking at surveys in the office: the Fachstelle. */
export function mayRunUmfragen(actor: Actor): boolean {
  return steers(actor);
}
