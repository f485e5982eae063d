import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Risiko } from "../../rules/pruefung.ts";
import type { Methode, Quelltext } from "../../rules/uebersetzung.ts";
import { segmenteOf, type XliffAntwort } from "./xliff.ts";

export type VorschlagId = Id<"Uebersetzungsvorschlag">;

/** So many entries go to the machine at once, so that a click spends no month's quota. */
export const MASCHINE_HOECHSTENS = 50;

/** What a file for an agency holds: what a language lacks or has from an older text, or everything. */
export const UMFAENGE = ["offen", "alles"] as const;
export type Umfang = (typeof UMFAENGE)[number];

/** Where the words come from: a file of an agency, a machine, or a native speaker with a link. */
export const HERKUENFTE = ["datei", "maschine", "muttersprache"] as const;
export type Herkunft = (typeof HERKUENFTE)[number];

/** - `bestellt`: the machine works on it; `gescheitert`: it could not, `grund` says why; `offen`: waits for a reader. */
export const VORSCHLAG_STAENDE = ["bestellt", "gescheitert", "offen", "uebernommen", "abgelehnt"] as const;
export type VorschlagStand = (typeof VORSCHLAG_STAENDE)[number];

export type Vorschlag = Quelltext & {
  /** The German revision that these words belong to. */
  readonly ausTextstand: number;
  /** Parts whose German words have changed since they were sent out: `titel`, `schritt-2`. */
  readonly geaendert: readonly string[];
};

const same = (a: string, b: string) => a.replaceAll(/\s+/g, " ").trim() === b.replaceAll(/\s+/g, " ").trim();

/**
 * What an answer of an agency proposes for an entry as it stands now. Every part whose German source has changed
 * meanwhile is named, and then the whole counts as made from an older text: it is never taken silently
 * (docs/fachliches/wegweiser.md W41). Null: there is nothing in it.
 */
export function vorschlagAus(antwort: XliffAntwort, jetzt: Quelltext, textstand: number): Vorschlag | null {
  const now = segmenteOf(jetzt);
  const ziel = (name: string) => antwort.segmente.get(name)?.ziel ?? "";
  const steps = [...antwort.segmente.keys()]
    .flatMap((name) => /^schritt-(\d{1,2})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
  const schritte = steps.map((nr) => ziel(`schritt-${nr}`));
  const vorschlag = {
    titel: ziel("titel"),
    kurz: ziel("kurz"),
    tipp: ziel("tipp"),
    // Half of the steps would be numbered wrongly.
    schritte: schritte.every((one) => one !== "") ? schritte : [],
  };
  if (vorschlag.titel === "" && vorschlag.kurz === "" && vorschlag.schritte.length === 0) return null;
  const names = new Set([...now.keys(), ...antwort.segmente.keys()]);
  const geaendert = [...names].filter((name) => !same(now.get(name) ?? "", antwort.segmente.get(name)?.quelle ?? ""));
  const older = Math.min(antwort.textstand ?? textstand - 1, textstand - 1);
  return { ...vorschlag, ausTextstand: geaendert.length > 0 ? Math.max(0, older) : textstand, geaendert };
}

/** Whether words of a machine must be read by a person before anybody sees them: where a wrong day does harm (W43). */
export function mussGelesenWerden(
  methode: Methode,
  leistung: { readonly risiko: Risiko; readonly hatFrist: boolean },
): boolean {
  return methode === "maschine" && (leistung.risiko === "hoch" || leistung.hatFrist);
}

/**
 * What is said of the words when they are taken over.
 *
 * @param vorher how the translation was made that a native speaker read: a machine's stays one, however well it was read (W43)
 */
export function methodeOf(herkunft: Herkunft, vorher: Methode | null): Methode {
  if (herkunft === "muttersprache") return vorher ?? "mensch";
  return herkunft === "maschine" ? "maschine" : "uebernommen";
}

/** The state of a translation that a decision leads to. */
export function uebernahmeOf(
  vorschlag: { readonly ausTextstand: number },
  geprueft: boolean,
  textstand: number,
  heute: Datum,
): { readonly ausTextstand: number; readonly geprueftAm: Datum | null } {
  return geprueft
    ? { ausTextstand: textstand, geprueftAm: heute }
    : { ausTextstand: vorschlag.ausTextstand, geprueftAm: null };
}
