import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";

/** Resolutions of the bodies are written down by the Fachstelle. */
export function mayKeepBeschluesse(actor: Actor): boolean {
  return steers(actor);
}

/** Proposals are read by who works on the Konzept and by who decides on them; what was decided everybody reads. */
export function mayReadVorschlaege(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion", "gremienmitglied", "lesende");
}
