import { type Ausdruck, type Term, type Vergleich } from "./ausdruck.ts";
import { type Frage, SONSTIGES, type Texte, textIn, type Umfrage } from "./definition.ts";
import { indexCodes, resolveKey, type Stelle } from "./schluessel.ts";

/** One line of the form: `=|q06|yes`, `!=|q06|yes`, `da|q06`, `leer|q06`, or with a number `>|q04`. */
export type Bedingungszeile = { readonly wahl: string; readonly zahl: string };

/** What can be chosen in the form: what a question is called and what may be said about it. */
export type Bedingungswahl = {
  readonly titel: Texte;
  readonly code: string;
  readonly punkte: readonly Bedingungspunkt[];
};
export type Bedingungspunkt = {
  readonly wert: string;
  readonly art: "ist" | "ist-nicht" | "beantwortet" | "unbeantwortet" | "mindestens" | "hoechstens";
  /** The answer that is meant; null for numbers and for "answered". */
  readonly text: Texte | "ja" | "nein" | "sonstiges" | null;
};

function answersOf(frage: Frage): { readonly code: string; readonly text: Texte | "ja" | "nein" | "sonstiges" }[] {
  if (frage.typ === "janein")
    return [
      { code: "ja", text: "ja" },
      { code: "nein", text: "nein" },
    ];
  if (frage.typ !== "einfach" && frage.typ !== "mehrfach") return [];
  return [...frage.optionen, ...(frage.sonstiges ? [{ code: SONSTIGES, text: "sonstiges" as const }] : [])];
}

/**
 * What a part may be made to depend on: questions on earlier pages and before it on its own. Inside a group, the
 * earlier questions of the same entry too.
 *
 * @param code the part; null: all questions can be chosen, as for a quota
 */
export function listBedingungswahl(umfrage: Umfrage, code: string | null): Bedingungswahl[] {
  const all = [...indexCodes(umfrage)];
  const seite = umfrage.seiten.findIndex((one) => one.code === code);
  const place = all.findIndex(([key]) => key === code);
  const own = all[place]?.[1];
  const earlier = all.filter(([, stelle], at) => code === null || (seite >= 0 ? stelle.seite < seite : at < place));
  return earlier.flatMap(([key, { frage, gruppe }]) => {
    if (!frage || frage.typ === "hinweis" || (gruppe && gruppe !== own?.gruppe)) return [];
    const answers = answersOf(frage).flatMap(({ code: option, text }): Bedingungspunkt[] => [
      { wert: `${frage.typ === "mehrfach" ? "enthaelt" : "="}|${key}|${option}`, art: "ist", text },
      { wert: `${frage.typ === "mehrfach" ? "ohne" : "!="}|${key}|${option}`, art: "ist-nicht", text },
    ]);
    const number: Bedingungspunkt[] =
      frage.typ === "zahl" || frage.typ === "berechnet"
        ? [
            { wert: `>=|${key}`, art: "mindestens", text: null },
            { wert: `<=|${key}`, art: "hoechstens", text: null },
          ]
        : [];
    const given: Bedingungspunkt[] = [
      { wert: `da|${key}`, art: "beantwortet", text: null },
      { wert: `leer|${key}`, art: "unbeantwortet", text: null },
    ];
    return [{ titel: frage.titel, code: key, punkte: [...answers, ...number, ...given] }];
  });
}

/** One line as part of a tree; null when it says nothing or the number is none. */
export function readBedingungszeile({ wahl, zahl }: Bedingungszeile): Ausdruck | null {
  const [art = "", von = "", wert = ""] = wahl.split("|");
  if (von === "") return null;
  const links: Term = { art: "antwort", von };
  switch (art) {
    case "=":
    case "!=":
      return { op: art, links, rechts: { art: "wert", wert } };
    case "enthaelt":
      return { op: "enthaelt", von, wert };
    case "ohne":
      return { op: "nicht", teil: { op: "enthaelt", von, wert } };
    case "leer":
      return { op: "leer", von };
    case "da":
      return { op: "nicht", teil: { op: "leer", von } };
    case ">=":
    case "<=": {
      const number = Number(zahl.replace(",", "."));
      return zahl.trim() === "" || Number.isNaN(number)
        ? null
        : { op: art, links, rechts: { art: "wert", wert: number } };
    }
    default:
      return null;
  }
}

/** A tree as lines of the form; null when it says more than the form can show. */
export function zeilenOf(ausdruck: Ausdruck): { readonly alle: boolean; readonly zeilen: Bedingungszeile[] } | null {
  const parts = "teile" in ausdruck ? ausdruck.teile : [ausdruck];
  const zeilen = parts.map(zeileOf);
  if (zeilen.length > 3 || zeilen.some((one) => one === null)) return null;
  return { alle: ausdruck.op !== "oder", zeilen: zeilen.flatMap((one) => one ?? []) };
}

function zeileOf(one: Ausdruck): Bedingungszeile | null {
  if (one.op === "leer") return { wahl: `leer|${one.von}`, zahl: "" };
  if (one.op === "enthaelt") return { wahl: `enthaelt|${one.von}|${one.wert}`, zahl: "" };
  if (one.op === "nicht" && one.teil.op === "leer") return { wahl: `da|${one.teil.von}`, zahl: "" };
  if (one.op === "nicht" && one.teil.op === "enthaelt")
    return { wahl: `ohne|${one.teil.von}|${one.teil.wert}`, zahl: "" };
  if (!("links" in one) || one.links.art !== "antwort" || one.rechts.art !== "wert") return null;
  if (one.op === "=" || one.op === "!=")
    return { wahl: `${one.op}|${one.links.von}|${String(one.rechts.wert)}`, zahl: "" };
  if (one.op === ">=" || one.op === "<=") return { wahl: `${one.op}|${one.links.von}`, zahl: String(one.rechts.wert) };
  return null;
}

/** The words a condition is told in; the texts of the builder have them as `ausdruck.…`. */
export type Ausdruckswort =
  | "und"
  | "oder"
  | "nicht"
  | "leer"
  | "beantwortet"
  | "enthaelt"
  | "enthaelt-nicht"
  | "summe"
  | "anzahl"
  | "pruefen"
  | "klammer"
  | "ja"
  | "nein"
  | "sonstiges"
  | `vergleich.${"gleich" | "ungleich" | "kleiner" | "hoechstens" | "groesser" | "mindestens"}`;
export type Sagen = (wort: Ausdruckswort, werte?: Record<string, string>) => string;

const VERGLEICHSWORT: Record<Vergleich, Ausdruckswort> = {
  "=": "vergleich.gleich",
  "!=": "vergleich.ungleich",
  "<": "vergleich.kleiner",
  "<=": "vergleich.hoechstens",
  ">": "vergleich.groesser",
  ">=": "vergleich.mindestens",
};

/** A condition in words: „Haben Sie Angebote? ist ja oder in Planung“. Says what it means, not how it is written. */
export function explainAusdruck(ausdruck: Ausdruck, umfrage: Umfrage, sprache: string, sagen: Sagen): string {
  const index = indexCodes(umfrage);
  const plain = (texte: Texte) => textIn(texte, sprache, umfrage.grundsprache).text;
  const frageWort = (key: string) => quoted(key, index, plain);
  const wertWort = (key: string, wert: string | number) =>
    optionWort(resolveKey(index, key)?.frage ?? null, String(wert), plain, sagen);
  const termWort = (term: Term, other: Term): string => {
    if (term.art === "antwort") return frageWort(term.von);
    if (term.art === "wert") return other.art === "antwort" ? wertWort(other.von, term.wert) : String(term.wert);
    return sagen(term.art, { fragen: term.von.map(frageWort).join(", ") });
  };
  const say = (one: Ausdruck, inner: boolean): string => {
    switch (one.op) {
      case "und":
      case "oder": {
        const text = one.teile.map((part) => say(part, true)).join(` ${sagen(one.op)} `);
        return inner && one.teile.length > 1 ? sagen("klammer", { text }) : text;
      }
      case "nicht":
        if (one.teil.op === "leer") return sagen("beantwortet", { frage: frageWort(one.teil.von) });
        if (one.teil.op === "enthaelt")
          return sagen("enthaelt-nicht", {
            frage: frageWort(one.teil.von),
            wert: wertWort(one.teil.von, one.teil.wert),
          });
        return sagen("nicht", { text: say(one.teil, true) });
      case "leer":
        return sagen("leer", { frage: frageWort(one.von) });
      case "enthaelt":
        return sagen("enthaelt", { frage: frageWort(one.von), wert: wertWort(one.von, one.wert) });
      case "pruefen":
        return sagen("pruefen", { text: one.text });
      default:
        return sagen(VERGLEICHSWORT[one.op], {
          links: termWort(one.links, one.rechts),
          rechts: termWort(one.rechts, one.links),
        });
    }
  };
  return say(ausdruck, false);
}

const KURZ = 70;

function quoted(key: string, index: ReadonlyMap<string, Stelle>, plain: (texte: Texte) => string): string {
  const found = resolveKey(index, key);
  const titel = found?.frage?.titel ?? found?.gruppe?.titel;
  if (!found || !titel) return key;
  const rest = key.slice(found.code.length + 1);
  const rows = found.frage && "zeilen" in found.frage ? found.frage.zeilen : [];
  const row = rows.find((one) => one.code === rest.split(".")[0]);
  const text = plain(titel);
  const short = text.length > KURZ ? `${text.slice(0, KURZ - 1)}…` : text;
  return `„${short}${row ? ` (${plain(row.text)})` : ""}“`;
}

function optionWort(frage: Frage | null, wert: string, plain: (texte: Texte) => string, sagen: Sagen): string {
  if (frage?.typ === "janein" && (wert === "ja" || wert === "nein")) return `„${sagen(wert)}“`;
  if (wert === SONSTIGES) return `„${sagen("sonstiges")}“`;
  const options =
    frage && "optionen" in frage
      ? frage.optionen
      : frage?.typ === "matrix"
        ? frage.skalen.flatMap((one) => one.optionen)
        : [];
  const option = options.find((one) => one.code === wert);
  return option ? `„${plain(option.text)}“` : wert;
}
