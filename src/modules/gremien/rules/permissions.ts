import { type Actor, isIntern, steers } from "#src/shared/actor.ts";

/** Bodies, functions, seats and mandates are written by the Fachstelle. */
export function mayManageGremien(actor: Actor): boolean {
  return steers(actor);
}

/** The document of a decision that is not public is for those who work in the office and its bodies. */
export function mayReadMandatdatei(actor: Actor, datei: { readonly oeffentlich: boolean }): boolean {
  return datei.oeffentlich || isIntern(actor);
}
