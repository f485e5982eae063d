import type { Actor } from "#src/shared/actor.ts";
import { mayReadGlied } from "../../kette/rules/permissions.ts";
import { mayEditHandlungsfeld, maySteerKonzept } from "../../rules/permissions.ts";
import type { Gliedart } from "./ordnung.ts";

/** What the permissions of the outline need to know of an element. */
export type GliedForOrdnung = {
  readonly art: Gliedart;
  readonly handlungsfeldId: string;
  readonly oeffentlich: boolean;
  readonly archiviert: boolean;
};

/**
 * Moving, merging and splitting: the Fachstelle, and the Fachredaktion within her Handlungsfeld. The Handlungsfelder
 * themselves are the Fachstelle's.
 */
export function mayOrdnen(actor: Actor, glied: Pick<GliedForOrdnung, "art" | "handlungsfeldId">): boolean {
  return glied.art === "handlungsfeld" ? maySteerKonzept(actor) : mayEditHandlungsfeld(actor, glied.handlungsfeldId);
}

/** Whether the actor may know that it exists; a Handlungsfeld is public. */
export function mayKnowGlied(actor: Actor, glied: GliedForOrdnung): boolean {
  return glied.art === "handlungsfeld" || mayReadGlied(actor, glied);
}
