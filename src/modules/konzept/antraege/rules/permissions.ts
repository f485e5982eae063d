import { type Actor, hasRolle, hasRolleFor, steers } from "#src/shared/actor.ts";

/** What a permission needs to know of an application. */
export type AntragForRights = {
  readonly antragstellerId: string;
  /** The Stelle that leads its Maßnahme, null when somebody else does. */
  readonly federfuehrendeStelleId: string | null;
};

/** Amounts and reasons are for who writes the Konzept and for who asked or is in the lead. */
export function mayReadAntrag(actor: Actor, antrag: AntragForRights): boolean {
  return (
    readsAlleAntraege(actor) ||
    hasRolleFor(actor, "zustaendige", antrag.antragstellerId) ||
    hasRolleFor(actor, "zustaendige", antrag.federfuehrendeStelleId)
  );
}

export function readsAlleAntraege(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion");
}

/** Anybody who reads at least one. */
export function mayReadAntraege(actor: Actor): boolean {
  return readsAlleAntraege(actor) || hasRolle(actor, "zustaendige");
}

/** Writing down an application and what was decided: the Fachstelle. */
export function mayManageAntraege(actor: Actor): boolean {
  return steers(actor);
}

/** The Stellen an actor asks about, for lists; null: all of them. */
export function antragScope(actor: Actor): readonly string[] | null {
  if (readsAlleAntraege(actor)) return null;
  return actor.rollen.flatMap((r) => (r.rolle === "zustaendige" && r.bezugId !== null ? [r.bezugId] : []));
}
