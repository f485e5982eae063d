import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";

/** The inbox, and finding out what an idea needs: whoever writes the Konzept. */
export function mayQualifyIdeen(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion");
}

/** Answering, taking over, deleting, and the address of the sender: the Fachstelle. */
export function mayDecideIdeen(actor: Actor): boolean {
  return steers(actor);
}
