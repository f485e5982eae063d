import type { Actor } from "#src/shared/actor.ts";
import { maySteerKonzept } from "../../rules/permissions.ts";

/** What the county says of its own work is kept by the Fachstelle; everybody reads it. */
export function mayKeepVorhaben(actor: Actor): boolean {
  return maySteerKonzept(actor);
}
