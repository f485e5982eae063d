import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";

/** Writing, freezing and publishing reports: the Fachstelle. */
export function mayManageBerichte(actor: Actor): boolean {
  return steers(actor);
}

/** Reports for the office and the Steuerungsgruppe: who steers, writes the Konzept, sits in a body or reads for one. */
export function mayReadInterneBerichte(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "lesende", "gremienmitglied", "fachredaktion");
}

/** A frozen report: everybody once it is published, otherwise who reads those of the office. */
export function mayReadFassung(actor: Actor, fassung: { readonly veroeffentlicht: boolean }): boolean {
  return fassung.veroeffentlicht || mayReadInterneBerichte(actor);
}
