import { parseTextform } from "#src/shared/textform.ts";
import type { ArtikelId } from "../../artikel/rules/artikel.ts";
import type { HaeufigeFrageId } from "../../fragen/rules/frage.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId, BesuchshinweisId, LebenslageId, LeistungId, UnterlageId } from "../../rules/ids.ts";
import type { Risiko } from "../../rules/pruefung.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import type { Methode, UebersetzungStand } from "../../rules/uebersetzung.ts";
import type { VeranstaltungId } from "../../veranstaltungen/rules/veranstaltung.ts";

/** Everything of the guide that is written in several languages (docs/fachliches/wegweiser.md W45). */
export type TextBezug =
  | { readonly art: "leistung"; readonly id: LeistungId }
  | { readonly art: "artikel"; readonly id: ArtikelId }
  | { readonly art: "frage"; readonly id: HaeufigeFrageId }
  | { readonly art: "lebenslage"; readonly id: LebenslageId }
  | { readonly art: "unterlage"; readonly id: UnterlageId }
  | { readonly art: "anlaufstelle"; readonly id: AnlaufstelleId }
  | { readonly art: "besuchshinweis"; readonly id: BesuchshinweisId }
  | { readonly art: "veranstaltung"; readonly id: VeranstaltungId };
export type TextArt = TextBezug["art"];
export type TextId = TextBezug["id"];
export type Ziel = Exclude<Sprache, "de">;

export type TeilName = "titel" | "kurz" | "schritte" | "tipp" | "text" | "antwort";
/** What was written in one language, by part. Steps stand in lines. */
export type Teile = { readonly [Name in TeilName]?: string };

/** - `schritte`: a list, an entry in each line; - `notation`: long text as shared/textform.ts reads it. */
export type Teilform = "zeile" | "absatz" | "schritte" | "notation";
export type Teil = { readonly name: TeilName; readonly form: Teilform; readonly max: number };

const EINE_ZEILE: readonly Teil[] = [{ name: "titel", form: "zeile", max: 160 }];

/** What is translated of each kind, in the order of the forms; the first part names it and is never left out. */
export const TEILE: Readonly<Record<TextArt, readonly Teil[]>> = {
  leistung: [
    { name: "titel", form: "zeile", max: 160 },
    { name: "kurz", form: "absatz", max: 800 },
    { name: "schritte", form: "schritte", max: 4_800 },
    { name: "tipp", form: "absatz", max: 800 },
  ],
  artikel: [
    { name: "titel", form: "zeile", max: 200 },
    { name: "text", form: "notation", max: 40_000 },
  ],
  frage: [
    { name: "titel", form: "zeile", max: 200 },
    { name: "antwort", form: "absatz", max: 1_500 },
  ],
  lebenslage: EINE_ZEILE,
  unterlage: EINE_ZEILE,
  anlaufstelle: EINE_ZEILE,
  besuchshinweis: [{ name: "titel", form: "absatz", max: 400 }],
  veranstaltung: EINE_ZEILE,
};
export const TEXT_ARTEN = Object.keys(TEILE) as readonly TextArt[];

/** What there is of a text in one language. */
export type Fassung = {
  readonly teile: Teile;
  readonly stand: UebersetzungStand;
  readonly methode: Methode;
};

/** A text of the guide with what there is of it in other languages, whatever kind it is. */
export type Uebersetzbar = TextBezug & {
  readonly deutsch: Teile;
  /** Revision of the German text; 1 where nobody counts (its words are compared instead). */
  readonly textstand: number;
  readonly risiko: Risiko;
  /** Something must be done by a day. */
  readonly hatFrist: boolean;
  /** Those who may write it besides the Fachstelle. */
  readonly stelleId: StelleId | null;
  readonly weitereId: StelleId | null;
  /** Where the public reads it; null where it stands within other pages. */
  readonly seite: string | null;
  readonly intern: string;
  readonly fassungen: ReadonlyMap<Ziel, Fassung>;
};

/**
 * Whether the public page of a kind says how far its words can be trusted. Only such words may come from a machine, or
 * be taken over unread (W43, W48).
 */
export function nenntStand(art: TextArt): boolean {
  return art === "leistung" || art === "artikel";
}

/** The words of a part that are translated one by one: steps and lines of long texts each for themselves, empty ones left out. */
export function segmenteOf(art: TextArt, texte: Teile): Map<string, string> {
  return new Map(
    TEILE[art].flatMap(({ name, form }): [string, string][] => {
      const words = (texte[name] ?? "").trim();
      if (words === "") return [];
      if (form === "zeile" || form === "absatz") return [[name, words]];
      const lines = words.split("\n").map((line) => line.trim());
      return lines.filter(Boolean).map((line, place): [string, string] => [`${stamm(name)}-${place + 1}`, line]);
    }),
  );
}

/** Parts made of segments again. Of steps and long texts all lines must be there: half of them would be numbered wrongly. */
export function teileOf(art: TextArt, segmente: ReadonlyMap<string, string>): Teile {
  const found = TEILE[art].map(({ name, form }): [TeilName, string] => {
    if (form === "zeile" || form === "absatz") return [name, segmente.get(name) ?? ""];
    const lines = [...segmente]
      .flatMap(([key, words]) => (nummerOf(key)?.stamm === stamm(name) ? [{ nr: nummerOf(key)?.nr ?? 0, words }] : []))
      .toSorted((a, b) => a.nr - b.nr)
      .map(({ words }) => words);
    if (lines.some((line) => line === "")) return [name, ""];
    return [name, form === "schritte" ? lines.join("\n") : joinNotation(lines)];
  });
  return Object.fromEntries(found);
}

const stamm = (name: TeilName) => (name === "schritte" ? "schritt" : name);

/** The part and the line that a segment such as `schritt-2` stands for; null where it is a whole part. */
export function nummerOf(segment: string): { readonly stamm: string; readonly nr: number } | null {
  const dash = segment.lastIndexOf("-");
  const nr = Number(segment.slice(dash + 1));
  return dash > 0 && Number.isInteger(nr) && nr > 0 ? { stamm: segment.slice(0, dash), nr } : null;
}

/** Entries of one list stay together; everything else is a paragraph of its own. */
function joinNotation(lines: readonly string[]): string {
  return lines.reduce((text, line, place) => {
    if (place === 0) return line;
    const [before, now] = [listenart(lines[place - 1] ?? ""), listenart(line)];
    return `${text}${before !== null && before === now ? "\n" : "\n\n"}${line}`;
  }, "");
}

function listenart(line: string): "punkte" | "zahlen" | null {
  const [block] = parseTextform(line);
  return block?.art === "liste" ? "punkte" : block?.art === "zahlen" ? "zahlen" : null;
}

/** Whether a translation has other steps than the German text: the third must be the third in every language. */
export function hatAndereSchritte(art: TextArt, deutsch: Teile, teile: Teile, sprache: Ziel): boolean {
  if (sprache === "de-simple" || !TEILE[art].some(({ form }) => form === "schritte")) return false;
  const count = (text: string | undefined) => (text ?? "").split("\n").filter(Boolean).length;
  return count(teile.schritte) > 0 && count(teile.schritte) !== count(deutsch.schritte);
}

/** Whether the words are the same part for part. */
export function sindGleich(art: TextArt, a: Teile, b: Teile): boolean {
  return TEILE[art].every(({ name }) => (a[name] ?? "") === (b[name] ?? ""));
}

/** Why words are no translation of a text; null when they are one. */
export function findTextfehler(
  text: Pick<Uebersetzbar, "art" | "deutsch">,
  teile: Teile,
  sprache: Ziel,
): "titel-fehlt" | "antwort-fehlt" | "schritte-zahl" | null {
  if (!teile.titel) return "titel-fehlt";
  if (text.art === "frage" && !teile.antwort) return "antwort-fehlt";
  return hatAndereSchritte(text.art, text.deutsch, teile, sprache) ? "schritte-zahl" : null;
}

export function standIn({ fassungen }: Pick<Uebersetzbar, "fassungen">, sprache: Ziel): UebersetzungStand {
  return fassungen.get(sprache)?.stand ?? "fehlt";
}

const RANG: Readonly<Record<Risiko, number>> = { hoch: 0, mittel: 1, niedrig: 2 };

/** What does most harm when it is wrong comes first. */
export function nachRisiko(a: { readonly risiko: Risiko }, b: { readonly risiko: Risiko }): number {
  return RANG[a.risiko] - RANG[b.risiko];
}
