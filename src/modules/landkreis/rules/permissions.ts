import { type Actor, steers } from "#src/shared/actor.ts";

/** Name, colours, languages, words, legal texts, quick links and logo: the Fachstelle. */
export function mayChangeLandkreis(actor: Actor): boolean {
  return steers(actor);
}

/** Reports of barriers carry reply addresses, so only who answers them reads them. */
export function mayAnswerBarrieremeldungen(actor: Actor): boolean {
  return steers(actor);
}
