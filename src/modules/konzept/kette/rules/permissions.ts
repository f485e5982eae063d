import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";
import { mayEditHandlungsfeld, maySteerKonzept } from "../../rules/permissions.ts";

/** What a permission needs to know of a Bedarf or Wirkungsziel. */
export type GliedForRights = {
  readonly handlungsfeldId: string;
  readonly oeffentlich: boolean;
  readonly archiviert: boolean;
};

/** Bedarfe and Wirkungsziele, their links included: the Fachstelle, and the Fachredaktion of their Handlungsfeld. */
export function mayEditGlied(actor: Actor, glied: Pick<GliedForRights, "handlungsfeldId">): boolean {
  return mayEditHandlungsfeld(actor, glied.handlungsfeldId);
}

/**
 * Published: everybody. A draft: only who may work on it (T01). Archived: the office.
 */
export function mayReadGlied(actor: Actor, glied: GliedForRights): boolean {
  return (
    (glied.oeffentlich && !glied.archiviert) ||
    mayEditGlied(actor, glied) ||
    (glied.oeffentlich && mayReadOffice(actor))
  );
}

/** Who works in the office of the Konzept: the Fachstelle and every Fachredaktion. */
export function mayReadOffice(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion");
}

/** Belege that are internal, and where anonymised ones come from, stay in the office (MODEL 5.3 rule 13). */
export function mayReadInterneBelege(actor: Actor): boolean {
  return mayReadOffice(actor);
}

/** A Beleg or Indikator belongs to no Handlungsfeld alone: whoever writes the Konzept keeps them. */
export function mayEditBelege(actor: Actor): boolean {
  return mayReadOffice(actor);
}

export function mayEditIndikatoren(actor: Actor): boolean {
  return mayReadOffice(actor);
}

/** The narrative chapters, their order included: the Fachstelle. */
export function mayEditKapitel(actor: Actor): boolean {
  return maySteerKonzept(actor);
}

/** A link is set by whoever may edit one of its ends. */
export function mayLink(actor: Actor, ends: readonly Pick<GliedForRights, "handlungsfeldId">[]): boolean {
  return ends.some((end) => mayEditGlied(actor, end));
}

export function rightsOfGlied(glied: {
  readonly inhalt: { readonly handlungsfeldId: string };
  readonly veroeffentlichtAm: Date | null;
  readonly archiviertAm: Date | null;
}): GliedForRights {
  return {
    handlungsfeldId: glied.inhalt.handlungsfeldId,
    oeffentlich: glied.veroeffentlichtAm !== null,
    archiviert: glied.archiviertAm !== null,
  };
}
