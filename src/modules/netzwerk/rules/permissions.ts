import { type Actor, hasRolleFor, isIntern, steers } from "#src/shared/actor.ts";
import type { GemeindeId, StelleId } from "./ids.ts";

/** Making, naming, merging and archiving Stellen, Förderprogramme and the Fachstelle's profile. */
export function mayManageNetzwerk(actor: Actor): boolean {
  return steers(actor);
}

/** Everything said of a Stelle. */
export function mayChangeStelle(actor: Actor): boolean {
  return steers(actor);
}

/** Task, address, telephone, languages: also whoever is zuständig for just this Stelle. */
export function mayChangeStelleKontakt(actor: Actor, stelle: { readonly id: StelleId }): boolean {
  return mayChangeStelle(actor) || hasRolleFor(actor, "zustaendige", stelle.id);
}

/** Names, key and figures of a municipality. */
export function mayChangeGemeinde(actor: Actor): boolean {
  return steers(actor);
}

/** Address and contacts of a municipality: also that municipality itself. */
export function mayChangeGemeindeKontakt(actor: Actor, gemeinde: { readonly id: GemeindeId }): boolean {
  return mayChangeGemeinde(actor) || hasRolleFor(actor, "gemeinde", gemeinde.id);
}

/** What is not public and what was archived: anybody in the internal area. */
export function maySeeInterneStellen(actor: Actor): boolean {
  return isIntern(actor);
}
