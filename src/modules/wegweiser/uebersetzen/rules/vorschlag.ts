import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Methode } from "../../rules/uebersetzung.ts";
import { nenntStand, segmenteOf, type Teile, teileOf, type Uebersetzbar } from "./text.ts";
import type { XliffAntwort } from "./xliff.ts";

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

export type Vorschlag = {
  readonly teile: Teile;
  /** The German revision that these words belong to. */
  readonly ausTextstand: number;
  /** Segments whose German words have changed since they were sent out: `titel`, `schritt-2`. */
  readonly geaendert: readonly string[];
};

const same = (a: string, b: string) => a.replaceAll(/\s+/g, " ").trim() === b.replaceAll(/\s+/g, " ").trim();

/**
 * What an answer of an agency proposes for a text as it stands now. Every part whose German source has changed
 * meanwhile is named, and then the whole counts as made from an older text: it is never taken silently
 * (docs/fachliches/wegweiser.md W41). Null: there is nothing in it.
 */
export function vorschlagAus(
  antwort: XliffAntwort,
  { art, deutsch, textstand }: Pick<Uebersetzbar, "art" | "deutsch" | "textstand">,
): Vorschlag | null {
  const now = segmenteOf(art, deutsch);
  const teile = teileOf(art, new Map([...antwort.segmente].map(([name, { ziel }]) => [name, ziel])));
  if (Object.values(teile).every((words) => words === "")) return null;
  const names = new Set([...now.keys(), ...antwort.segmente.keys()]);
  const geaendert = [...names].filter((name) => !same(now.get(name) ?? "", antwort.segmente.get(name)?.quelle ?? ""));
  const older = Math.min(antwort.textstand ?? textstand - 1, textstand - 1);
  return { teile, ausTextstand: geaendert.length > 0 ? Math.max(0, older) : textstand, geaendert };
}

/**
 * Whether words must be read by a person before anybody sees them: a machine's, where a wrong day does harm (W43), and
 * all whose public page cannot say that nobody has read them (W48).
 */
export function mussGelesenWerden(
  methode: Methode,
  { art, risiko, hatFrist }: Pick<Uebersetzbar, "art" | "risiko" | "hatFrist">,
): boolean {
  return !nenntStand(art) || (methode === "maschine" && (risiko === "hoch" || hatFrist));
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
