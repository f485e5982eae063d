import type { Datum } from "#src/shared/datum.ts";
import { plainFussnoten } from "../../beleg/rules/fussnote.ts";
import type { Belegwirkung, Vorrang } from "../../kette/rules/kette.ts";
import type { Umfang } from "../../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import type { Namen } from "../../rules/wortlaut.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";
import { finanzierungZelle, zustaendigkeitZelle } from "../../rules/zellen.ts";
import type { Element, Elementart, Inhaltsfeld } from "./manifest.ts";

/** Names of what elements point at, as they are today; a Fassung keeps the names and not the keys. */
export type Woerter = {
  readonly namen: Namen;
  readonly zielgruppen: ReadonlyMap<string, string>;
  readonly querschnittsthemen: ReadonlyMap<string, string>;
};

type Kern = Pick<Element, "id" | "kennung" | "titel" | "ort" | "rev">;

/** Without the texts that are empty; the position comes when all are there. */
function element(art: Elementart, kern: Kern, texte: Readonly<Partial<Record<Inhaltsfeld, string>>>): Element {
  const inhalt = Object.fromEntries(Object.entries(texte).filter(([, text]) => text !== ""));
  return { art, ...kern, inhalt, position: 0 };
}

export function kapitelElement(row: Omit<Kern, "ort"> & { readonly text: string }): Element {
  const { id, kennung, titel, rev } = row;
  return element("kapitel", { id, kennung, titel, rev, ort: null }, { text: plainFussnoten(row.text) });
}

/** A Beleg in one line, as everybody may read it. What supports says nothing of its effect: it always did. */
export function belegWorte(
  beleg: { readonly aussage: string; readonly quelle: string; readonly fundstelle: string },
  wirkung: Belegwirkung,
): string {
  const worte = [beleg.aussage, [beleg.quelle, beleg.fundstelle].filter(Boolean).join(", ")]
    .filter(Boolean)
    .join(" · ");
  return wirkung === "stuetzt" ? worte : `${worte} (${wirkung})`;
}

export function feldElement(
  row: Omit<Kern, "ort"> & {
    readonly zusammenfassung: string;
    readonly aktuelleSituation: string;
    readonly trend: string;
  },
): Element {
  const { id, kennung, titel, rev, zusammenfassung, trend } = row;
  return element(
    "handlungsfeld",
    { id, kennung, titel, rev, ort: null },
    { zusammenfassung, "aktuelle-situation": row.aktuelleSituation, trend },
  );
}

export function bedarfElement(
  kern: Kern,
  row: {
    readonly beschreibung: string;
    readonly vorrang: Vorrang | null;
    readonly vorrangGrund: string;
    readonly vorrangDurch: string;
    readonly umfang: Umfang;
    readonly gemeinden: readonly string[];
    readonly zielgruppen: readonly string[];
    readonly querschnittsthemen: readonly string[];
    readonly empfehlungen: readonly string[];
  },
): Element {
  const why = [row.vorrangGrund, row.vorrangDurch].filter(Boolean).join(" ");
  return element("bedarf", kern, {
    beschreibung: row.beschreibung,
    vorrang: row.vorrang ? [row.vorrang, why].filter(Boolean).join(": ") : "",
    gemeinden: orte(row.umfang, row.gemeinden),
    zielgruppen: liste(row.zielgruppen),
    querschnittsthemen: liste(row.querschnittsthemen),
    empfehlungen: row.empfehlungen.join("\n"),
  });
}

export function zielElement(
  kern: Kern,
  row: {
    readonly zieljahr: number | null;
    readonly ausgangslage: string;
    readonly annahmen: string;
    readonly vereinbartAm: Datum | null;
    readonly vereinbartDurch: string;
    readonly messungen: readonly {
      readonly name: string;
      readonly einheit: string;
      readonly zielwert: number | null;
      readonly zieljahr: number | null;
    }[];
    readonly querschnittsthemen: readonly string[];
  },
): Element {
  return element("wirkungsziel", kern, {
    zieljahr: row.zieljahr === null ? "" : String(row.zieljahr),
    ausgangslage: row.ausgangslage,
    annahmen: row.annahmen,
    vereinbart: [row.vereinbartAm ? tag(row.vereinbartAm) : "", row.vereinbartDurch].filter(Boolean).join(", "),
    "gemessen-an": row.messungen.map(gemessenAn).join("\n"),
    querschnittsthemen: liste(row.querschnittsthemen),
  });
}

/** `Anteil: 35 % bis 2027` */
export function gemessenAn(messung: {
  readonly name: string;
  readonly einheit: string;
  readonly zielwert: number | null;
  readonly zieljahr: number | null;
}): string {
  const { name, einheit, zielwert, zieljahr } = messung;
  if (zielwert === null) return name;
  return `${name}: ${String(zielwert).replace(".", ",")} ${einheit}${zieljahr === null ? "" : ` bis ${zieljahr}`}`;
}

export function massnahmeElement(kern: Kern, inhalt: MassnahmeInhalt, woerter: Woerter): Element {
  const names = (ids: readonly string[], map: ReadonlyMap<string, string>) =>
    liste(ids.flatMap((id) => map.get(id) ?? []));
  return element("massnahme", kern, {
    beschreibung: inhalt.beschreibung,
    zustaendigkeit: zustaendigkeitZelle(inhalt, woerter.namen),
    finanzierung: finanzierungZelle(inhalt, woerter.namen),
    laufzeit: laufzeit(inhalt),
    gemeinden: orte(
      inhalt.umfang,
      inhalt.gemeindeIds.flatMap((id) => woerter.namen.gemeinden.get(id) ?? []),
    ),
    zielgruppen: names(inhalt.zielgruppeIds, woerter.zielgruppen),
    querschnittsthemen: names(inhalt.querschnittsthemaIds, woerter.querschnittsthemen),
  });
}

/** Elements in the order of a Konzept, with their places: kinds one after the other, each in the order it came. */
export function placeElemente(groups: readonly (readonly Element[])[]): Element[] {
  return groups.flat().map((one, at) => ({ ...one, position: at + 1 }));
}

function laufzeit({ beginn, ende, art }: Pick<MassnahmeInhalt, "beginn" | "ende" | "art">): string {
  const from = beginn ? `ab ${formatZeitangabe(beginn)}` : "";
  const to = ende ? `bis ${formatZeitangabe(ende)}` : art === "dauerhaft" ? "dauerhaft" : "";
  return [from, to].filter(Boolean).join(from && to === "dauerhaft" ? ", " : " ");
}

function orte(umfang: Umfang, gemeinden: readonly string[]): string {
  return umfang === "kreisweit" ? "kreisweit" : liste(gemeinden);
}

const liste = (names: readonly string[]) => names.toSorted((a, b) => a.localeCompare(b, "de")).join(", ");

/** As days stand in German texts, whatever the language of the page. */
function tag(datum: Datum): string {
  return datum.split("-").toReversed().join(".");
}
