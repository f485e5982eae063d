import { type Actor, hasRolle, hasRolleFor, steers } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { PlanungsregionId, StelleId } from "./ids.ts";

export type AngebotId = Id<"Angebot">;

/** Who pays for an Angebot, as the Stelle says; empty: nobody has said. */
export const ANGEBOT_FINANZIERUNGEN = ["bund", "land", "eu", "landkreis", "eigene", "spenden", "gemischt"] as const;
export type AngebotFinanzierung = (typeof ANGEBOT_FINANZIERUNGEN)[number];

/** Everything that is said of what a Stelle offers (R048). */
export type AngebotAngaben = {
  readonly stelleId: StelleId;
  readonly titel: string;
  readonly beschreibung: string;
  /** People reached in a year. */
  readonly erreichteImJahr: number | null;
  readonly finanzierung: AngebotFinanzierung | "";
  readonly finanziertBis: Datum | null;
  readonly kinderbetreuung: boolean;
  /** BCP 47 tags. */
  readonly sprachen: readonly string[];
  readonly bestaetigtAm: Datum | null;
  readonly oeffentlich: boolean;
  /** Empty: nobody has said where. */
  readonly planungsregionIds: readonly PlanungsregionId[];
};

/** Days after which a Stelle should say again that all of this is so. */
export const BESTAETIGUNG_TAGE = 365;

/** Whether somebody should ask the Stelle once more. */
export function brauchtBestaetigung(bestaetigtAm: Datum | null, heute: Datum): boolean {
  return bestaetigtAm === null || heute > addDays(bestaetigtAm, BESTAETIGUNG_TAGE);
}

/** What a Stelle offers is kept by the Fachstelle, or by whoever is zuständig for just this Stelle. */
export function mayChangeAngebot(actor: Actor, angebot: { readonly stelleId: StelleId }): boolean {
  return steers(actor) || hasRolleFor(actor, "zustaendige", angebot.stelleId);
}

/** Anybody who may keep the Angebot of at least one Stelle. */
export function mayChangeAngebote(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "zustaendige");
}
