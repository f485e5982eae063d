import { type Actor, hasRolleFor, isIntern, steers } from "#src/shared/actor.ts";
import type { StelleId } from "./bezug.ts";

/** What a permission needs to know of a Leistung: who keeps its text, and who does the work. */
export type LeistungForRights = {
  readonly verantwortlichId: StelleId;
  readonly anbieterId: StelleId | null;
};

/** Lists, drafts and states of everything in the Wegweiser: the internal area. */
export function mayReadWegweiserIntern(actor: Actor): boolean {
  return isIntern(actor);
}

/** Life situations, documents, notices, holidays, rules, and making something new: the Fachstelle. */
export function mayManageWegweiser(actor: Actor): boolean {
  return steers(actor);
}

/** The text of a Leistung, its translations, and saying that it still is so: also those whose Stelle it is. */
export function mayEditLeistung(actor: Actor, leistung: LeistungForRights): boolean {
  return (
    mayManageWegweiser(actor) ||
    hasRolleFor(actor, "zustaendige", leistung.verantwortlichId) ||
    hasRolleFor(actor, "zustaendige", leistung.anbieterId)
  );
}

/** Showing it to everybody, or taking it back. */
export function mayPublishLeistung(actor: Actor): boolean {
  return mayManageWegweiser(actor);
}

/** Address, access and opening hours of a place: also those whose Stelle sits there. */
export function mayEditAnlaufstelle(actor: Actor, anlaufstelle: { readonly stelleId: StelleId | null }): boolean {
  return mayManageWegweiser(actor) || hasRolleFor(actor, "zustaendige", anlaufstelle.stelleId);
}
