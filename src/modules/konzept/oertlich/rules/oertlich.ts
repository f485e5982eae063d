import { type Actor, hasRolleFor, steers } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { KONZEPTSTAENDE, type HandlungsfeldId, type Konzeptstand } from "../../rules/massnahme.ts";

export const OERTLICHE_STAENDE = KONZEPTSTAENDE;

/** The Konzept of a municipality (R068), as it is edited. */
export type OertlichesKonzeptAngaben = { readonly titel: string; readonly stand: Konzeptstand };

/** A Bedarf that the municipality found itself, as it is edited. */
export type OertlicherBedarfAngaben = {
  readonly titel: string;
  readonly beschreibung: string;
  /** In the order of the county, so that both Konzepte read alike. */
  readonly handlungsfeldId: HandlungsfeldId;
  readonly oeffentlich: boolean;
  /** No longer pressing; keeps its Kennung. */
  readonly archiviert: boolean;
};

/** A municipality writes its own Konzept; the Fachstelle may help it. */
export function mayWriteOertliches(actor: Actor, gemeindeId: Id<"Gemeinde">): boolean {
  return steers(actor) || hasRolleFor(actor, "gemeinde", gemeindeId);
}

/**
 * Whether a Konzept may get this state.
 *
 * - L1 It has a title.
 * - L2 One that was decided has at least one own Bedarf that everybody may read.
 */
export function acceptOertlichesKonzept(
  typed: OertlichesKonzeptAngaben,
  oeffentlicheBedarfe: number,
): Outcome<OertlichesKonzeptAngaben, "ohne-titel" | "ohne-bedarf"> {
  const titel = typed.titel.replaceAll(/\s+/g, " ").trim();
  if (titel === "") return refuse("ohne-titel");
  if (typed.stand === "beschlossen" && oeffentlicheBedarfe === 0) return refuse("ohne-bedarf");
  return accept({ titel, stand: typed.stand });
}
