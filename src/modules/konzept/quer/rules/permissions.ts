import { type Actor, steers } from "#src/shared/actor.ts";

/** What is there and what is missing in the regions: the Fachstelle, and a Fachredaktion of the whole Konzept. */
export function mayEditStrukturen(actor: Actor): boolean {
  return steers(actor) || actor.rollen.some((one) => one.rolle === "fachredaktion" && one.bezugId === null);
}
