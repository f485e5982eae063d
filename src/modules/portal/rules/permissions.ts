import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";

/** The log shows what everybody did: the Fachstelle reads it, nobody changes it. */
export function mayReadProtokoll(actor: Actor): boolean {
  return steers(actor);
}

/** Tasks of the office: those who work on the Konzept. Who only reads or sits in a body has none. */
export function mayReadAufgaben(actor: Actor): boolean {
  return plansAufgaben(actor) || hasRolle(actor, "zustaendige", "gemeinde");
}

/** Writing tasks down, for whomever. */
export function plansAufgaben(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion");
}

/** Whose tasks an actor sees: null is everybody's, otherwise those of her own function. */
export function aufgabenOf(actor: Actor): string | null {
  return plansAufgaben(actor) ? null : actor.kind === "benutzer" ? actor.name : "";
}

/** A task is read and ticked off by those who plan, and by the function that has it. */
export function mayFinishAufgabe(actor: Actor, aufgabe: { readonly fuer: string }): boolean {
  const own = aufgabenOf(actor);
  return mayReadAufgaben(actor) && (own === null || own === aufgabe.fuer);
}
