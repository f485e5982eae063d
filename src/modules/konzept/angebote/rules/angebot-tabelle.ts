import { type Datum, parseDatum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { listPersonenspalten } from "#src/shared/personendaten.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { Tabelle } from "../../mappe/rules/plan.ts";
import { ANGEBOT_SPALTEN, type AngebotSpalte, TEXT_MAX } from "./angebot-spalten.ts";

/** What a table says of an Angebot; the rest is said on its page. */
export type Tabellenfelder = {
  readonly titel: string;
  readonly stelleId: Id<"Stelle">;
  readonly beschreibung: string;
  readonly zielgruppeIds: readonly Id<"Zielgruppe">[];
  readonly handlungsfeldIds: readonly Id<"Handlungsfeld">[];
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
  readonly planungsregionIds: readonly Id<"Planungsregion">[];
  readonly wann: string;
  readonly kosten: string;
  readonly zugang: string;
  readonly kontakt: string;
  readonly sprachen: readonly string[];
  readonly kinderbetreuung: boolean;
  readonly plaetze: number | null;
  readonly plaetzeBelegt: number | null;
  readonly gueltigBis: Datum | null;
};
type Felder = Partial<Tabellenfelder>;
type Zeilenfelder = Felder & Pick<Tabellenfelder, "titel" | "stelleId">;

/** By name as a search sees it; null: two are called so. */
export type Namen<Key> = ReadonlyMap<string, Key | null>;

export type AngebotNamen = {
  readonly stelle: Namen<Id<"Stelle">>;
  readonly zielgruppen: Namen<Id<"Zielgruppe">>;
  readonly handlungsfelder: Namen<Id<"Handlungsfeld">>;
  readonly gemeinden: Namen<Id<"Gemeinde">>;
  readonly regionen: Namen<Id<"Planungsregion">>;
  /** BCP 47 tags by name. */
  readonly sprachen: Namen<string>;
  /** Whether a contact is a person. */
  readonly nenntPerson: (kontakt: string) => boolean;
};

/** An Angebot that is there. */
export type Vorhandenes = { readonly id: Id<"Angebot">; readonly rev: number; readonly felder: Tabellenfelder };

export type ZellGrund =
  | "stelle-unbekannt"
  | "titel-fehlt"
  | "zu-lang"
  | "name-unbekannt"
  | "sprache-unbekannt"
  | "zahl-falsch"
  | "datum-falsch"
  | "janein-falsch"
  | "kontakt-person";
export type AngebotGrund =
  | ZellGrund
  | "spalte-fehlt"
  | "spalte-unbekannt"
  | "spalte-personen"
  | "doppelt"
  | "mehr-belegt-als-da";

export type AngebotProblem = {
  /** As a person sees it; 0 for the file as a whole. */
  readonly zeile: number;
  /** 0-based; null for the row as a whole. */
  readonly spalte: number | null;
  readonly grund: AngebotGrund;
  readonly wert: string;
};

export type AngebotPlan = {
  readonly neu: readonly { readonly zeile: number; readonly felder: Zeilenfelder }[];
  readonly geaendert: readonly {
    readonly id: Id<"Angebot">;
    readonly rev: number;
    readonly zeile: number;
    readonly felder: Zeilenfelder;
    readonly spalten: readonly AngebotSpalte[];
  }[];
  readonly unveraendert: number;
  readonly probleme: readonly AngebotProblem[];
};

/** Told, but stops nothing: what stands in a column that we do not know is simply not taken. */
export const isHinweis = ({ grund }: AngebotProblem) => grund === "spalte-unbekannt";

/** Names that lead to one thing each. */
export function namenOf<Key>(rows: readonly { readonly id: Key; readonly namen: readonly string[] }[]): Namen<Key> {
  const found = new Map<string, Key | null>();
  for (const { id, namen } of rows) {
    for (const name of new Set(namen.map(suchtext))) {
      if (name !== "") found.set(name, found.has(name) ? null : id);
    }
  }
  return found;
}

type Gelesen = Outcome<Felder, ZellGrund>;
const JA = new Set(["ja", "yes", "نعم", "x", "1"]);
const NEIN = new Set(["nein", "no", "لا", "", "0"]);

const listOf = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((one) => one.trim())
    .filter(Boolean);

/** Columns that are none of ours: what they say is not taken, and with data about persons nothing is (AS12). */
function listFremdeSpalten(
  kopf: readonly string[],
  zeilen: Tabelle["zeilen"],
  spalten: readonly (AngebotSpalte | null)[],
): AngebotProblem[] {
  const personen = listPersonenspalten(
    kopf,
    zeilen.map((one) => one.zellen),
    (_, at) => spalten[at] !== null,
  );
  return kopf.flatMap((wert, spalte): AngebotProblem[] => {
    if (spalten[spalte] !== null) return [];
    if (personen.some((one) => one.spalte === spalte)) return [{ zeile: 1, spalte, grund: "spalte-personen", wert }];
    return wert.trim() === "" ? [] : [{ zeile: 1, spalte, grund: "spalte-unbekannt", wert }];
  });
}

/** The ids of names in one cell; null when one of them is not known. */
function idsOf<Key>(names: Namen<Key>, text: string): Key[] | null {
  const ids = listOf(text, /;|\n/u).map((name) => names.get(suchtext(name)) ?? null);
  return ids.includes(null) ? null : [...new Set(ids.filter((one) => one !== null))];
}

function wholeOf(text: string): number | null {
  const number = Number(text.replaceAll(".", ""));
  return Number.isInteger(number) && number >= 0 && number <= 100_000 ? number : null;
}

/** What one cell says. */
function readZelle(spalte: AngebotSpalte, text: string, namen: AngebotNamen): Gelesen {
  switch (spalte) {
    case "titel":
      if (text === "") return refuse("titel-fehlt");
      return text.length > TEXT_MAX.titel ? refuse("zu-lang") : accept({ titel: text });
    case "stelle": {
      const stelleId = namen.stelle.get(suchtext(text));
      return stelleId ? accept({ stelleId }) : refuse("stelle-unbekannt");
    }
    case "kontakt":
      if (namen.nenntPerson(text)) return refuse("kontakt-person");
      return text.length > TEXT_MAX.kontakt ? refuse("zu-lang") : accept({ kontakt: text });
    case "beschreibung":
    case "wann":
    case "kosten":
    case "zugang":
      return text.length > TEXT_MAX[spalte] ? refuse("zu-lang") : accept({ [spalte]: text });
    case "zielgruppen": {
      const zielgruppeIds = idsOf(namen.zielgruppen, text);
      return zielgruppeIds ? accept({ zielgruppeIds }) : refuse("name-unbekannt");
    }
    case "handlungsfelder": {
      const handlungsfeldIds = idsOf(namen.handlungsfelder, text);
      return handlungsfeldIds ? accept({ handlungsfeldIds }) : refuse("name-unbekannt");
    }
    case "gemeinden": {
      const gemeindeIds = idsOf(namen.gemeinden, text);
      return gemeindeIds ? accept({ gemeindeIds }) : refuse("name-unbekannt");
    }
    case "regionen": {
      const planungsregionIds = idsOf(namen.regionen, text);
      return planungsregionIds ? accept({ planungsregionIds }) : refuse("name-unbekannt");
    }
    case "sprachen": {
      const sprachen = idsOf(namen.sprachen, text.replaceAll(",", ";"));
      return sprachen ? accept({ sprachen }) : refuse("sprache-unbekannt");
    }
    case "kinderbetreuung": {
      const wort = text.toLocaleLowerCase("de");
      if (!JA.has(wort) && !NEIN.has(wort)) return refuse("janein-falsch");
      return accept({ kinderbetreuung: JA.has(wort) });
    }
    case "gueltig": {
      const gueltigBis = text === "" ? null : parseDatum(text);
      return text !== "" && gueltigBis === null ? refuse("datum-falsch") : accept({ gueltigBis });
    }
    default: {
      const zahl = text === "" ? null : wholeOf(text);
      if (text !== "" && zahl === null) return refuse("zahl-falsch");
      return accept(spalte === "plaetze" ? { plaetze: zahl } : { plaetzeBelegt: zahl });
    }
  }
}

/** What two tables call the same Angebot: its Stelle and its title. */
export const schluesselOf = ({ stelleId, titel }: Pick<Tabellenfelder, "stelleId" | "titel">) =>
  `${stelleId} ${suchtext(titel)}`;

const valueAt = (felder: Readonly<Record<string, unknown>>, key: string) => felder[key];
const same = (a: unknown, b: unknown) => {
  const plain = (one: unknown) => JSON.stringify(Array.isArray(one) ? one.map(String).toSorted() : one);
  return plain(a) === plain(b);
};

/**
 * What a table of Angebote would change (docs/fachliches/angebote.md, AI1–AI4).
 *
 * - AI1 A row is the Angebot of that Stelle with that title, else a new one. Nothing is deleted.
 * - AI2 Columns that are missing say nothing; an empty cell takes away what was there.
 * - AI3 A Stelle, Gemeinde, Zielgruppe or Handlungsfeld that is not known is never made: the row says so.
 *
 * @param tabelle with the names of our columns as heads, where they are ours
 * @param da what there is, by `schluesselOf`
 */
export function planAngebote(
  { kopf, zeilen }: Tabelle,
  namen: AngebotNamen,
  da: ReadonlyMap<string, Vorhandenes>,
): AngebotPlan {
  const spalten = kopf.map((head) => ANGEBOT_SPALTEN.find((one) => one === head) ?? null);
  const probleme: AngebotProblem[] = [
    ...(["titel", "stelle"] as const)
      .filter((one) => !spalten.includes(one))
      .map((wert) => ({ zeile: 0, spalte: null, grund: "spalte-fehlt" as const, wert })),
    ...listFremdeSpalten(kopf, zeilen, spalten),
  ];
  const plan = { neu: [] as AngebotPlan["neu"][number][], geaendert: [] as AngebotPlan["geaendert"][number][] };
  if (probleme.some((one) => !isHinweis(one))) return { ...plan, unveraendert: 0, probleme };
  let unveraendert = 0;
  const seen = new Set<string>();
  for (const { nummer, zellen } of zeilen) {
    if (zellen.every((one) => one.trim() === "")) continue;
    const { gelesen, falsch } = readZeile(spalten, zellen, namen);
    probleme.push(...falsch.map((one) => ({ zeile: nummer, ...one })));
    const felder: Felder = Object.assign({}, ...gelesen.map((one) => one.felder));
    const { titel, stelleId } = felder;
    if (falsch.length > 0 || titel === undefined || stelleId === undefined) continue;
    const key = schluesselOf({ titel, stelleId });
    const vorher = da.get(key);
    const { plaetze, plaetzeBelegt }: Felder = { ...vorher?.felder, ...felder };
    const row = { zeile: nummer, spalte: null, wert: titel };
    if (seen.has(key)) probleme.push({ ...row, grund: "doppelt" });
    else if ((plaetzeBelegt ?? 0) > (plaetze ?? 0)) probleme.push({ ...row, grund: "mehr-belegt-als-da" });
    else if (!vorher) plan.neu.push({ zeile: nummer, felder: { ...felder, titel, stelleId } });
    else {
      const anders = gelesen
        .filter((one) => Object.entries(one.felder).some(([feld, value]) => !same(value, valueAt(vorher.felder, feld))))
        .map((one) => one.spalte);
      if (anders.length === 0) unveraendert += 1;
      else {
        const { id, rev } = vorher;
        plan.geaendert.push({ id, rev, felder: { ...felder, titel, stelleId }, zeile: nummer, spalten: anders });
      }
    }
    seen.add(key);
  }
  return { ...plan, unveraendert, probleme };
}

/** The cells of a row that we know a column for, each with what it says. */
function readZeile(spalten: readonly (AngebotSpalte | null)[], zellen: readonly string[], namen: AngebotNamen) {
  const gelesen: { readonly spalte: AngebotSpalte; readonly felder: Felder }[] = [];
  const falsch: Omit<AngebotProblem, "zeile">[] = [];
  for (const [at, spalte] of spalten.entries()) {
    if (spalte === null) continue;
    const text = (zellen[at] ?? "").trim();
    const zelle = readZelle(spalte, text, namen);
    if (zelle.ok) gelesen.push({ spalte, felder: zelle.value });
    else falsch.push({ spalte: at, grund: zelle.reason, wert: text });
  }
  return { gelesen, falsch };
}
