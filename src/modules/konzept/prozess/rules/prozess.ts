import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { FassungId } from "../../fassung/rules/manifest.ts";
import type { HandlungsfeldId, Zeitangabe } from "../../rules/massnahme.ts";
import { spanOf } from "../../quer/rules/zeitplan.ts";

export type ProzessId = Id<"Prozess">;
export type SchrittId = Id<"Prozessschritt">;
export type GruppeId = Id<"Prozessgruppe">;
export type UnterlageId = Id<"Unterlage">;

export const SCHRITTARTEN = ["phase", "meilenstein"] as const;
export type Schrittart = (typeof SCHRITTARTEN)[number];
export const UNTERLAGENARTEN = [
  "konzept",
  "beschluss",
  "bericht",
  "protokoll",
  "dokumentation",
  "rechtstext",
  "sonstige",
] as const;
export type Unterlagenart = (typeof UNTERLAGENARTEN)[number];

/** What a process says of itself: who decided to begin, and what it continues (R055). */
export type ProzessAngaben = {
  readonly titel: string;
  readonly beschreibung: string;
  readonly beschlossenAm: Datum;
  /** One of today's bodies; null when another one decided. */
  readonly gremiumId: Id<"Gremium"> | null;
  /** The body by name when it is none of today's. */
  readonly gremium: string;
  readonly beschluss: string;
  readonly vorgaengerId: FassungId | null;
  /** Who moderates and who accompanies it, as firms or offices. */
  readonly moderation: string;
  readonly begleitung: string;
};

/** What is going on now; disappears by itself after its last day (R063). */
export type Hinweis = { readonly text: string; readonly adresse: string; readonly bis: Datum };

/** A phase or a milestone. Phases may overlap. A milestone over several days or groups has an end (R060). */
export type SchrittAngaben = {
  readonly art: Schrittart;
  readonly titel: string;
  readonly beschreibung: string;
  /** Who is responsible. */
  readonly wer: string;
  readonly beginn: Zeitangabe;
  readonly ende: Zeitangabe | null;
  /** Only of milestones. */
  readonly erreicht: boolean;
};

/** A working group: one of today's bodies or a group by name, and how one joins it (R032, R057). */
export type GruppeAngaben = {
  readonly gremiumId: Id<"Gremium"> | null;
  readonly name: string;
  readonly auftrag: string;
  readonly handlungsfeldId: HandlungsfeldId | null;
  readonly mitmachen: string;
};

/** A document of the library (R062). */
export type UnterlageAngaben = {
  readonly titel: string;
  readonly art: Unterlagenart;
  readonly datum: Datum;
  /** Of the phase it belongs to. */
  readonly phaseId: SchrittId | null;
  /** Where it lies when it is not here as a file. */
  readonly adresse: string;
  readonly oeffentlich: boolean;
};

export const SCHRITTE_HOECHSTENS = 100;
export const GRUPPEN_HOECHSTENS = 60;
export const UNTERLAGEN_HOECHSTENS = 500;

/**
 * Whether a process can stand as it was written.
 *
 * - P1 It has a title, the body that decided to begin, and the text of the resolution.
 * - P2 The day of the resolution has been.
 */
export function acceptProzess(angaben: ProzessAngaben, heute: Datum) {
  if (angaben.titel === "") return refuse("titel-fehlt");
  if (angaben.gremiumId === null && angaben.gremium === "") return refuse("gremium-fehlt");
  if (angaben.gremiumId !== null && angaben.gremium !== "") return refuse("gremium-doppelt");
  if (angaben.beschluss === "") return refuse("beschluss-fehlt");
  return angaben.beschlossenAm > heute ? refuse("beschluss-in-zukunft") : accept(angaben);
}

/** P3 A note says something, and its last day is today or later: an older one would never be seen. */
export function acceptHinweis(hinweis: Hinweis, heute: Datum) {
  if (hinweis.text === "") return refuse("hinweis-fehlt");
  return hinweis.bis < heute ? refuse("ablauf-vorbei") : accept(hinweis);
}

/**
 * Whether a step can stand as it was written. Nothing is said about other steps: phases overlap.
 *
 * - P4 A phase has an end; nothing ends before it begins, as far as the days are known.
 * - P5 What has been reached has begun.
 */
export function acceptSchritt(angaben: SchrittAngaben, heute: Datum) {
  if (angaben.titel === "") return refuse("titel-fehlt");
  if (angaben.art === "phase" && !angaben.ende) return refuse("ende-fehlt");
  if (angaben.art === "phase" && angaben.erreicht) return refuse("unbekannt");
  if (angaben.ende && spanOf(angaben.ende).bis < spanOf(angaben.beginn).von) return refuse("ende-vor-beginn");
  if (angaben.erreicht && spanOf(angaben.beginn).von > heute) return refuse("erreicht-in-zukunft");
  return accept(angaben);
}

/** P6 A group is one of today's bodies or has a name, and not both. */
export function acceptGruppe(angaben: GruppeAngaben) {
  if (angaben.gremiumId === null && angaben.name === "") return refuse("gruppe-fehlt");
  return angaben.gremiumId !== null && angaben.name !== "" ? refuse("gruppe-doppelt") : accept(angaben);
}

/**
 * P7 A document has a title and lies at exactly one place: here as a file or at an address.
 *
 * @param hatDatei a file came with it, or lies here already
 */
export function acceptUnterlage(angaben: UnterlageAngaben, hatDatei: boolean) {
  if (angaben.titel === "") return refuse("titel-fehlt");
  if (hatDatei && angaben.adresse !== "") return refuse("datei-und-adresse");
  return !hatDatei && angaben.adresse === "" ? refuse("datei-fehlt") : accept(angaben);
}
