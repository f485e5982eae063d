import type { Datum } from "#src/shared/datum.ts";

/** Who wrote it: a person, a machine, or somebody outside whose text was taken over. */
export const METHODEN = ["mensch", "maschine", "uebernommen"] as const;
export type Methode = (typeof METHODEN)[number];

/**
 * - `fehlt`: nothing was written.
 * - `veraltet`: the German text has changed in substance since; shown with a note, never hidden.
 * - `maschinell`: made by a machine, nobody has checked it.
 * - `ungeprueft`: written by a person, no second one has checked it.
 * - `aktuell`: fits the German text and was checked.
 */
export const UEBERSETZUNG_STAENDE = ["fehlt", "veraltet", "maschinell", "ungeprueft", "aktuell"] as const;
export type UebersetzungStand = (typeof UEBERSETZUNG_STAENDE)[number];

export type UebersetzungFakten = {
  readonly titel: string;
  /** The revision of the German text that it was made from. */
  readonly ausTextstand: number;
  readonly methode: Methode;
  readonly geprueftAm: Datum | null;
};

/**
 * The state of a translation, from what is known of it; never stored. A text without title counts as missing. What is
 * out of date stays so however well it was checked.
 *
 * @param textstand revision of the German text now
 */
export function standOf(uebersetzung: UebersetzungFakten | null, textstand: number): UebersetzungStand {
  if (uebersetzung === null || uebersetzung.titel.trim() === "") return "fehlt";
  if (uebersetzung.ausTextstand < textstand) return "veraltet";
  if (uebersetzung.geprueftAm !== null) return "aktuell";
  return uebersetzung.methode === "maschine" ? "maschinell" : "ungeprueft";
}

/** The parts of a German text that translations follow. */
export type Quelltext = {
  readonly titel: string;
  readonly kurz: string;
  readonly schritte: readonly string[];
  readonly tipp: string;
};

/**
 * The revision after a change. Only other words make translations old, and not when whoever wrote them says that the
 * meaning stayed (a typing error, a comma).
 */
export function naechsterTextstand(textstand: number, vorher: Quelltext, nachher: Quelltext, nurSchreibweise: boolean) {
  const same =
    vorher.titel === nachher.titel &&
    vorher.kurz === nachher.kurz &&
    vorher.tipp === nachher.tipp &&
    JSON.stringify(vorher.schritte) === JSON.stringify(nachher.schritte);
  return same || nurSchreibweise ? textstand : textstand + 1;
}
