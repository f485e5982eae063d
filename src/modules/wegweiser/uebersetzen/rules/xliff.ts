import { escapeXml } from "#src/shared/escape-xml.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { nummerOf, segmenteOf, type Teile, type TextArt } from "./text.ts";

const NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

/** A German text and what there is of it in another language. */
export type XliffEintrag = {
  readonly id: string;
  readonly art: TextArt;
  readonly adresse: string;
  readonly textstand: number;
  readonly quelle: Teile;
  readonly ziel: Teile | null;
};

/** One entry that came back. Keys of the segments: `titel`, `kurz`, `tipp`, `schritt-1`, `text-1` … */
export type XliffAntwort = {
  readonly id: string;
  /** Of the German text that was sent out; null where the agency's program has dropped our note. */
  readonly textstand: number | null;
  readonly segmente: ReadonlyMap<string, { readonly quelle: string; readonly ziel: string }>;
};

/**
 * A file for agencies and their programs: XLIFF 2.0, core only; one `file` for each entry, one `unit` for each part.
 *
 * Quelle: OASIS XLIFF 2.0 (docs/adr/0077)
 */
export function writeXliff(sprache: Sprache, eintraege: readonly XliffEintrag[]): string {
  const files = eintraege.map(({ id, art, adresse, textstand, quelle, ziel }) => {
    const done = ziel ? zielsegmente(art, quelle, ziel) : new Map<string, string>();
    const units = [...segmenteOf(art, quelle)].map(([name, source]) => {
      const target = done.get(name);
      const state = target === undefined ? "initial" : "translated";
      return [
        `    <unit id="${name}">`,
        `      <segment state="${state}">`,
        `        <source xml:space="preserve">${escapeXml(source)}</source>`,
        ...(target === undefined ? [] : [`        <target xml:space="preserve">${escapeXml(target)}</target>`]),
        "      </segment>",
        "    </unit>",
      ].join("\n");
    });
    return [
      `  <file id="${id}" original="${escapeXml(adresse)}">`,
      `    <notes>\n      <note category="textstand">${textstand}</note>\n    </notes>`,
      ...units,
      "  </file>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${NAMESPACE}" version="2.0" srcLang="de" trgLang="${sprache}">`,
    ...files,
    "</xliff>\n",
  ].join("\n");
}

/** Lines of another number than the German ones stand beside no German line: they are left out. */
function zielsegmente(art: TextArt, quelle: Teile, ziel: Teile): ReadonlyMap<string, string> {
  const count = (teile: Teile) => Map.groupBy(segmenteOf(art, teile).keys(), (name) => nummerOf(name)?.stamm ?? name);
  const [german, other] = [count(quelle), count(ziel)];
  return new Map(
    [...segmenteOf(art, ziel)].filter(([name]) => {
      const stem = nummerOf(name)?.stamm ?? name;
      return german.get(stem)?.length === other.get(stem)?.length;
    }),
  );
}

export type XliffGrund = "kein-xml" | "kein-xliff" | "fassung" | "sprache" | "zu-viele";
export type XliffDatei = { readonly sprache: Sprache; readonly antworten: readonly XliffAntwort[] };
