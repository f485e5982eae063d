import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { MassnahmeId, Zeitangabe } from "../../rules/massnahme.ts";

export type VorhabenId = Id<"Vorhaben">;

/** `fertig` comes about by its own button and day, never by the form. */
export const VORHABENSTAENDE = ["geplant", "in-arbeit", "ruht", "fertig"] as const;
export type Vorhabenstand = (typeof VORHABENSTAENDE)[number];

/** What can be chosen while it is being worked on. */
export const OFFENE_STAENDE = ["in-arbeit", "geplant", "ruht"] as const;

/** What the county says it is working on, as it is edited (R023). */
export type VorhabenAngaben = {
  readonly titel: string;
  /** What is being done, in a sentence or two. */
  readonly text: string;
  /** Who works on it, by office or function. */
  readonly wer: string;
  readonly stand: (typeof OFFENE_STAENDE)[number];
  /** When it is expected to be there, as exactly as known. */
  readonly erwartet: Zeitangabe | null;
  /** Why it rests. */
  readonly grund: string;
  readonly massnahmeId: MassnahmeId | null;
};

/**
 * Whether an entry may be kept like this (docs/fachliches/vorhaben.md).
 *
 * - VH1 It has a title and says who works on it.
 * - VH2 What is planned or worked on has an expected date, and what rests has a reason instead: a date is optional.
 * - VH3 An expected date lies ahead; a reason is kept only while it rests.
 */
export function acceptVorhaben(
  angaben: VorhabenAngaben,
  heute: Datum,
): Outcome<VorhabenAngaben, "titel-fehlt" | "wer-fehlt" | "erwartet-fehlt" | "erwartet-vorbei" | "ohne-grund"> {
  const { titel, wer, stand, erwartet, grund } = angaben;
  if (titel === "") return refuse("titel-fehlt");
  if (wer === "") return refuse("wer-fehlt");
  if (stand === "ruht" && grund === "") return refuse("ohne-grund");
  if (stand !== "ruht" && erwartet === null) return refuse("erwartet-fehlt");
  if (erwartet !== null && erwartet.tag < heute) return refuse("erwartet-vorbei");
  return accept({ ...angaben, grund: stand === "ruht" ? grund : "" });
}

/** VH4: so long does a finished entry stay on the page, so that whoever waited for it finds it. */
export const FERTIG_SICHTBAR_TAGE = 60;

/** VH5: after so long without a look of the Fachstelle an entry says nothing reliable any more. */
export const GUELTIG_TAGE = 90;

type Lage = {
  readonly stand: Vorhabenstand;
  readonly erwartet: Zeitangabe | null;
  readonly bestaetigtAm: Datum;
  readonly fertigAm: Datum | null;
};

/** VH4: whether the public still sees it on this day. */
export function istSichtbar({ fertigAm }: Pick<Lage, "fertigAm">, heute: Datum): boolean {
  return fertigAm === null || addDays(fertigAm, FERTIG_SICHTBAR_TAGE) >= heute;
}

/**
 * VH5: why an open entry needs a look: its date has passed, or nobody has confirmed it for too long.
 *
 * @returns null when it needs none, and for everything finished
 */
export function veraltetWeil(
  { stand, erwartet, bestaetigtAm }: Lage,
  heute: Datum,
): "erwartet-vorbei" | "lange-nicht-geprueft" | null {
  if (stand === "fertig") return null;
  if (erwartet !== null && erwartet.tag < heute) return "erwartet-vorbei";
  return addDays(bestaetigtAm, GUELTIG_TAGE) < heute ? "lange-nicht-geprueft" : null;
}

/** VH5: the first day on which an open entry counts as out of date. */
export function veraltetAb({ erwartet, bestaetigtAm }: Pick<Lage, "erwartet" | "bestaetigtAm">): Datum {
  const geprueft = addDays(bestaetigtAm, GUELTIG_TAGE + 1);
  if (erwartet === null) return geprueft;
  const vorbei = addDays(erwartet.tag, 1);
  return vorbei < geprueft ? vorbei : geprueft;
}

/** What can be done with an entry besides changing its words. */
export type Vorhabenhandlung = "bestaetigen" | "fertig" | "oeffnen";

/** VH6: what is finished can be opened again; a date that has passed is not confirmed but changed. */
export function moeglicheHandlungen(lage: Lage, heute: Datum): readonly Vorhabenhandlung[] {
  if (lage.stand === "fertig") return ["oeffnen"];
  return veraltetWeil(lage, heute) === "erwartet-vorbei" ? ["fertig"] : ["bestaetigen", "fertig"];
}
