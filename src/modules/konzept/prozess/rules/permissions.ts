import { type Actor, isIntern } from "#src/shared/actor.ts";
import { maySteerKonzept } from "../../rules/permissions.ts";

/** Keeping the process, its steps, groups and documents: the Fachstelle. */
export function mayKeepProzess(actor: Actor): boolean {
  return maySteerKonzept(actor);
}

/** A public document: everybody. An internal one: whoever works here. */
export function mayReadUnterlage(actor: Actor, unterlage: { readonly oeffentlich: boolean }): boolean {
  return unterlage.oeffentlich || isIntern(actor);
}
