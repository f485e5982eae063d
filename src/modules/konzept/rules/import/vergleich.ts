import { suchtext } from "#src/shared/suchtext.ts";
import { type Finanzierungsaussage, formatFinanzierung } from "../finanzierung.ts";
import type { Vergleichsfeld } from "../feld-texte.ts";
import { EBENE_WORT } from "../zellen.ts";
import { formatZeitangabe } from "../zeitangabe.ts";
import type { Nennung } from "../zustaendigkeit.ts";
import type { Bezuege } from "./bezuege.ts";
import type { Lesart } from "./lesart.ts";
import type { BestehendeMassnahme, Bezug, MassnahmeEntwurf, Unterschied, ZugeordneteAussage } from "./plan-typen.ts";
import { tidyText } from "./zeile.ts";

export type Vergleichsmittel = {
  readonly lesart: Lesart;
  readonly bezuege: Bezuege;
  /** Of Gemeinden, Zielgruppen and Querschnittsthemen. */
  readonly namen: ReadonlyMap<string, string>;
};

function keyOf(nennung: Nennung, bezug: Bezug): string {
  if (bezug.art === "stelle" || bezug.art === "gemeinde") return `${bezug.art}:${bezug.id}`;
  return `${nennung.art}:${suchtext(nennung.name)}`;
}

/** Whether two wordings name the same one in the lead and the same others, in any order. */
export function sameZustaendigkeit(a: string, b: string, { lesart, bezuege }: Vergleichsmittel): boolean {
  if (tidyText(a) === tidyText(b)) return true;
  if (a === "" || b === "") return false;
  const [x, y] = [lesart.zustaendigkeit(a), lesart.zustaendigkeit(b)];
  const key = (nennung: Nennung | null) => (nennung ? keyOf(nennung, bezuege.findBekannt(nennung)) : "");
  const set = (list: readonly Nennung[]) => list.map(key).toSorted().join("|");
  return key(x.federfuehrung) === key(y.federfuehrung) && set(x.mitwirkung) === set(y.mitwirkung);
}

function aussageKey({ art, programm, betragCent, jahr, wortlaut }: Finanzierungsaussage): string {
  return [art, suchtext(programm ?? ""), betragCent, jahr, art === "wortlaut" ? tidyText(wortlaut) : ""].join("|");
}

/** Whether two wordings hold the same statements, in the same order. */
export function sameFinanzierung(a: string, b: string, { lesart }: Vergleichsmittel): boolean {
  const keys = (text: string) => lesart.finanzierung(text).map(aussageKey).join("\n");
  return tidyText(a) === tidyText(b) || keys(a) === keys(b);
}

function named(ids: readonly string[], namen: ReadonlyMap<string, string>): string {
  return ids
    .map((id) => namen.get(id) ?? "")
    .toSorted()
    .join("; ");
}

/** The fields of a Maßnahme as people read them. */
function textOf(
  feld: Vergleichsfeld,
  von: BestehendeMassnahme | MassnahmeEntwurf,
  namen: ReadonlyMap<string, string>,
): string {
  switch (feld) {
    case "zustaendigkeit":
    case "finanzierung": {
      const value = von[feld];
      return typeof value === "string" ? value : value.wortlaut;
    }
    case "art":
      return von.art ?? "";
    case "beginn":
    case "ende":
      return formatZeitangabe(von[feld]);
    case "ebene":
      return von.ebene === null ? "" : EBENE_WORT[von.ebene];
    case "gemeinden":
      return named(von.gemeindeIds, namen);
    case "zielgruppen":
      return named(von.zielgruppeIds, namen);
    case "querschnittsthemen":
      return named(von.querschnittsthemaIds, namen);
    default:
      return tidyText(von[feld]);
  }
}

/**
 * What exactly differs between a Maßnahme and the row that speaks of it.
 *
 * @param felder those that the table has; all others stay as they are
 */
export function listUnterschiede(
  alt: BestehendeMassnahme,
  neu: MassnahmeEntwurf,
  felder: ReadonlySet<Vergleichsfeld>,
  mittel: Vergleichsmittel,
): readonly Unterschied[] {
  const same = (feld: Vergleichsfeld, a: string, b: string): boolean => {
    if (a === b) return true;
    if (feld === "handlungsfeld") return suchtext(a) === suchtext(b);
    if (feld === "zustaendigkeit") return sameZustaendigkeit(a, b, mittel);
    return feld === "finanzierung" && sameFinanzierung(a, b, mittel);
  };
  return [...felder].flatMap((feld) => {
    const [a, b] = [textOf(feld, alt, mittel.namen), textOf(feld, neu, mittel.namen)];
    return same(feld, a, b) ? [] : [{ feld, alt: a, neu: b }];
  });
}

/**
 * What a row under another title adds to a Maßnahme: fields that were empty, and statements about money that it does not
 * have yet. Its title and Handlungsfeld stay.
 */
export function listErgaenzungen(
  alt: BestehendeMassnahme,
  neu: MassnahmeEntwurf,
  unterschiede: readonly Unterschied[],
  { lesart }: Vergleichsmittel,
): { readonly unterschiede: readonly Unterschied[]; readonly aussagen: readonly ZugeordneteAussage[] } {
  const known = new Set(lesart.finanzierung(alt.finanzierung).map(aussageKey));
  const aussagen = neu.finanzierung.aussagen.filter((aussage) => !known.has(aussageKey(aussage)));
  const wanted = unterschiede.flatMap((unterschied) => {
    const { feld, alt: before, neu: after } = unterschied;
    if (feld === "titel" || feld === "handlungsfeld" || after === "") return [];
    if (feld !== "finanzierung") return before === "" ? [unterschied] : [];
    const text = [before, formatFinanzierung(aussagen)].filter((part) => part !== "").join("; ");
    return aussagen.length === 0 ? [] : [{ feld, alt: before, neu: text }];
  });
  return { unterschiede: wanted, aussagen };
}
