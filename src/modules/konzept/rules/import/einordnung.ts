import { suchtext } from "#src/shared/suchtext.ts";
import type { Ebene } from "../massnahme.ts";
import { EBENE_WORT } from "../zellen.ts";
import type { BekanntesThema } from "./plan-typen.ts";
import { feldSpalte, feldText, type Rohzeile } from "./rohzeile.ts";

/** By their names in the form of `suchtext`. */
export type Themen<T> = ReadonlyMap<string, BekanntesThema<T>>;

export function themenOf<T>(known: readonly BekanntesThema<T>[]): Themen<T> {
  const archivedFirst = known.toSorted((a, b) => Number(b.archiviert) - Number(a.archiviert));
  return new Map(archivedFirst.map((thema) => [suchtext(thema.name), thema]));
}

const UNBEKANNT = { zielgruppen: "zielgruppe-unbekannt", querschnittsthemen: "querschnittsthema-unbekannt" } as const;

/**
 * The Zielgruppen or Querschnittsthemen of a row. Others than the Konzept knows are told and not made: in foreign tables
 * the column holds sentences, and the county's list is short on purpose.
 *
 * @param alt those of the Maßnahme as it is
 */
export function resolveThemen<T>(
  zeile: Rohzeile,
  ziel: keyof typeof UNBEKANNT,
  themen: Themen<T>,
  alt: readonly T[],
): readonly T[] {
  const find = (name: string): readonly T[] => {
    const thema = themen.get(suchtext(name));
    return thema && (!thema.archiviert || alt.includes(thema.id)) ? [thema.id] : [];
  };
  const knows = (name: string) => find(name).length > 0;
  // A name may hold a comma or an „und“ itself, so a part is cut only when that finds a known one.
  const namesIn = (text: string, [by, ...finer]: readonly RegExp[]): readonly string[] => {
    const parts = knows(text) || !by ? [text] : text.split(by).flatMap((part) => namesIn(part, finer));
    return parts.some(knows) ? parts : [text];
  };
  const names = namesIn(feldText(zeile, ziel), [/[;\n]/u, /[,/]/u, /\s+und\s+/u]);
  const unknown = names.filter((name) => name.trim() !== "" && !knows(name)).map((name) => name.trim());
  if (unknown.length > 0) {
    zeile.probleme.add({
      code: UNBEKANNT[ziel],
      spalte: feldSpalte(zeile, ziel),
      values: { namen: unknown.join("; ") },
    });
  }
  return [...new Set(names.flatMap(find))];
}

const EBENEN: ReadonlyMap<string, Ebene> = new Map([
  [suchtext(EBENE_WORT.landkreis), "landkreis"],
  ["landkreisebene", "landkreis"],
  ["kreis", "landkreis"],
  ["kreisebene", "landkreis"],
  [suchtext(EBENE_WORT.verwaltung), "verwaltung"],
  ["verwaltungsebene", "verwaltung"],
  ["kreisverwaltung", "verwaltung"],
  ["landratsamt", "verwaltung"],
]);

/** R006; null when the row does not say. */
export function resolveEbene(zeile: Rohzeile): Ebene | null {
  const text = feldText(zeile, "ebene");
  const ebene = EBENEN.get(suchtext(text)) ?? null;
  if (text !== "" && ebene === null) {
    zeile.probleme.add({ code: "ebene-unlesbar", spalte: feldSpalte(zeile, "ebene"), values: { wert: text } });
  }
  return ebene;
}
