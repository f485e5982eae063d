import { type Actor, hasRolle, hasRolleFor, steers } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { isPersonEmail, isPersonenname } from "#src/shared/personendaten.ts";
import type { GemeindeId, PlanungsregionId, StelleId } from "./ids.ts";

export type AngebotId = Id<"Angebot">;

/** Who pays for an Angebot, as the Stelle says; empty: nobody has said. */
export const ANGEBOT_FINANZIERUNGEN = ["bund", "land", "eu", "landkreis", "eigene", "spenden", "gemischt"] as const;
export type AngebotFinanzierung = (typeof ANGEBOT_FINANZIERUNGEN)[number];

/** Everything that is said of what a Stelle offers (R048). */
export type AngebotAngaben = {
  readonly stelleId: StelleId;
  readonly titel: string;
  readonly beschreibung: string;
  /** When and how often, in words. */
  readonly wann: string;
  /** What taking part costs, in words. */
  readonly kosten: string;
  /** How people get in: come by, register, be sent by somebody. */
  readonly zugang: string;
  /** Whom to ask: a function, a telephone number, the mail box of an office. Never a person (see `nenntPerson`). */
  readonly kontakt: string;
  /** The last day on which it exists; null: no end is known. */
  readonly gueltigBis: Datum | null;
  readonly plaetze: number | null;
  readonly plaetzeBelegt: number | null;
  /** People reached in a year. */
  readonly erreichteImJahr: number | null;
  readonly finanzierung: AngebotFinanzierung | "";
  readonly finanziertBis: Datum | null;
  readonly kinderbetreuung: boolean;
  /** BCP 47 tags. */
  readonly sprachen: readonly string[];
  /** Both empty: nobody has said where. */
  readonly planungsregionIds: readonly PlanungsregionId[];
  readonly gemeindeIds: readonly GemeindeId[];
};

/** What nobody has said yet. */
export const OHNE_ANGABEN = {
  beschreibung: "",
  wann: "",
  kosten: "",
  zugang: "",
  kontakt: "",
  gueltigBis: null,
  plaetze: null,
  plaetzeBelegt: null,
  erreichteImJahr: null,
  finanzierung: "",
  finanziertBis: null,
  kinderbetreuung: false,
  sprachen: [],
  planungsregionIds: [],
  gemeindeIds: [],
} as const satisfies Omit<AngebotAngaben, "stelleId" | "titel">;

/** How far an Angebot is on its way to the public (docs/fachliches/angebote.md). */
export type AngebotFreigabe = {
  /** The day on which the Stelle was last asked whether all of this is so. */
  readonly angefragtAm: Datum | null;
  /** The day on which the Stelle last said that all of this is so. */
  readonly bestaetigtAm: Datum | null;
  /** The day on which the Stelle agreed that it is published; gone when it no longer agrees. */
  readonly einwilligungAm: Datum | null;
  readonly oeffentlich: boolean;
  /** The day on which the Stelle no longer agreed. */
  readonly zurueckgezogenAm: Datum | null;
};

export const OHNE_FREIGABE: AngebotFreigabe = {
  angefragtAm: null,
  bestaetigtAm: null,
  einwilligungAm: null,
  oeffentlich: false,
  zurueckgezogenAm: null,
};

/** The states of an Angebot (AG1); they follow from its days and are not kept. */
export const ANGEBOTSTAENDE = [
  "entwurf",
  "zur-bestaetigung",
  "bestaetigt",
  "veroeffentlicht",
  "zurueckgezogen",
] as const;
export type Angebotstand = (typeof ANGEBOTSTAENDE)[number];

/** The state that follows from the days (AG1). */
export function angebotstand({
  angefragtAm,
  bestaetigtAm,
  oeffentlich,
  zurueckgezogenAm,
}: AngebotFreigabe): Angebotstand {
  if (oeffentlich) return "veroeffentlicht";
  if (zurueckgezogenAm) return "zurueckgezogen";
  if (angefragtAm && (!bestaetigtAm || angefragtAm > bestaetigtAm)) return "zur-bestaetigung";
  return bestaetigtAm ? "bestaetigt" : "entwurf";
}

/** Days after which a Stelle should say again that all of this is so (AG6). */
export const BESTAETIGUNG_TAGE = 365;

/** Whether somebody should ask the Stelle once more. */
export function brauchtBestaetigung(bestaetigtAm: Datum | null, heute: Datum): boolean {
  return bestaetigtAm === null || heute > addDays(bestaetigtAm, BESTAETIGUNG_TAGE);
}

/** Whether a line that says whom to ask names a person, by name or by her own mail box (AG3). */
export function nenntPerson(kontakt: string): boolean {
  const words = kontakt.split(/[\s,;]+/u);
  return words.some((word, at) => isPersonEmail(word) || isPersonenname(words.slice(at, at + 2).join(" ")));
}

/** What a Stelle offers is kept by the Fachstelle, or by whoever is zuständig for just this Stelle. */
export function mayChangeAngebot(actor: Actor, angebot: { readonly stelleId: StelleId }): boolean {
  return steers(actor) || hasRolleFor(actor, "zustaendige", angebot.stelleId);
}

/** Anybody who may keep the Angebot of at least one Stelle. */
export function mayChangeAngebote(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "zustaendige");
}

/** Asking Stellen, and laying open what they agreed to. */
export function mayPublishAngebote(actor: Actor): boolean {
  return steers(actor);
}
