import { type Actor, hasRolleFor } from "#src/shared/actor.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";

/** The text of an Artikel, its translations, and saying that it still is so: also those whose Stelle keeps it. */
export function mayEditArtikel(actor: Actor, artikel: { readonly verantwortlichId: StelleId | null }): boolean {
  return mayManageWegweiser(actor) || hasRolleFor(actor, "zustaendige", artikel.verantwortlichId);
}

/** Showing it to everybody, taking it back, taking it away. */
export function mayPublishArtikel(actor: Actor): boolean {
  return mayManageWegweiser(actor);
}
