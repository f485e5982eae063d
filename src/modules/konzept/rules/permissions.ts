import { type Actor, hasRolle, hasRolleFor, isIntern, steers } from "#src/shared/actor.ts";

/** What a permission needs to know of a Maßnahme. */
export type MassnahmeForRights = {
  readonly handlungsfeldId: string;
  /** The Stelle in the lead, null when a group leads or nobody does. */
  readonly federfuehrendeStelleId: string | null;
  readonly oeffentlich: boolean;
  readonly archiviert: boolean;
};

/** Fachredaktion without a Handlungsfeld writes in all of them. */
function editsHandlungsfeld(actor: Actor, handlungsfeldId: string): boolean {
  return (
    hasRolleFor(actor, "fachredaktion", handlungsfeldId) ||
    actor.rollen.some((r) => r.rolle === "fachredaktion" && r.bezugId === null)
  );
}

/** Fachstelle everything; Fachredaktion in her Handlungsfelder. */
export function mayEditHandlungsfeld(actor: Actor, handlungsfeldId: string): boolean {
  return steers(actor) || editsHandlungsfeld(actor, handlungsfeldId);
}

/** The list of Handlungsfelder itself, its order, the Zielgruppen, title of the Konzept, templates: the Fachstelle. */
export function maySteerKonzept(actor: Actor): boolean {
  return steers(actor);
}

export function mayCreateMassnahme(actor: Actor, handlungsfeldId: string): boolean {
  return mayEditHandlungsfeld(actor, handlungsfeldId);
}

/** The whole record, publishing and archiving included. */
export function mayEditMassnahme(actor: Actor, massnahme: MassnahmeForRights): boolean {
  return mayEditHandlungsfeld(actor, massnahme.handlungsfeldId);
}

/** Description and financing: also the Stelle in the lead. */
export function mayMaintainMassnahme(actor: Actor, massnahme: MassnahmeForRights): boolean {
  return mayEditMassnahme(actor, massnahme) || hasRolleFor(actor, "zustaendige", massnahme.federfuehrendeStelleId);
}

/**
 * Published: everybody. A draft: only who may work on it, so that the Fachredaktion of one Handlungsfeld does not
 * read the drafts of another (T01). Archived: the internal area.
 */
export function mayReadMassnahme(actor: Actor, massnahme: MassnahmeForRights): boolean {
  if (massnahme.oeffentlich && !massnahme.archiviert) return true;
  if (mayMaintainMassnahme(actor, massnahme)) return true;
  return massnahme.oeffentlich && isIntern(actor);
}

/** Tables are taken over by the Fachstelle, or by a Fachredaktion into her Handlungsfelder. */
export function mayImport(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion");
}

/** Where a row came from, with file and row number: the internal area. */
export function mayReadHerkunft(actor: Actor): boolean {
  return isIntern(actor);
}

/** Making the PDF costs work of the machine: whoever writes the Konzept. */
export function mayMakePdf(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion");
}

/** What an actor may read, in a form that lists can filter by. Says the same as `mayReadMassnahme`. */
export type ReadScope = {
  readonly alles: boolean;
  readonly intern: boolean;
  readonly handlungsfeldIds: readonly string[];
  readonly stelleIds: readonly string[];
};

/** The public sees what is published, and nothing else. */
export const OEFFENTLICHER_BLICK: ReadScope = { alles: false, intern: false, handlungsfeldIds: [], stelleIds: [] };

export function readScope(actor: Actor): ReadScope {
  const bound = (rolle: string) =>
    actor.rollen.flatMap((r) => (r.rolle === rolle && r.bezugId !== null ? [r.bezugId] : []));
  return {
    alles: steers(actor) || actor.rollen.some((r) => r.rolle === "fachredaktion" && r.bezugId === null),
    intern: isIntern(actor),
    handlungsfeldIds: bound("fachredaktion"),
    stelleIds: bound("zustaendige"),
  };
}
