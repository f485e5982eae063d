import type { Actor } from "#src/shared/actor.ts";
import { maySteerKonzept } from "../../rules/permissions.ts";

/** Writing down that a body has adopted the Konzept, and why something changed: the Fachstelle. */
export function mayAdoptFassung(actor: Actor): boolean {
  return maySteerKonzept(actor);
}
