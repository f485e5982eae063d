import { writeCsv } from "#src/platform/tabellen/index.ts";
import { escapeXml } from "#src/shared/escape-xml.ts";
import type { Ausdruck } from "../rules/ausdruck.ts";
import { type Frage, type Gruppe, SONSTIGES, type Texte, type Umfrage } from "../rules/definition.ts";
import { indexCodes, resolveKey } from "../rules/schluessel.ts";
import { type Mundart, writeAusdruck, writeTerm } from "./ausdruck-schreiben.ts";
import { quotaMembersOf } from "./tsv-quoten.ts";
import { type Aufbau, aufbauOf, type Blatt } from "./tsv-typen.ts";

const SPALTEN = [
  "id",
  "related_id",
  "class",
  "type/scale",
  "name",
  "relevance",
  "text",
  "help",
  "language",
  "validation",
  "mandatory",
  "encrypted",
  "other",
  "default",
  "same_default",
] as const;
type Spalte = (typeof SPALTEN)[number];
type Zeile = Readonly<Partial<Record<string, string>>>;

/** Texts are HTML there. */
const htmlOf = (text: string) => escapeXml(text).replaceAll("\n", "<br />");

const PFLICHT = { nein: "N", weich: "S", ja: "Y" } as const;

/** What LimeSurvey calls an answer. Entries of a group are rows of a table there, so one key may be several names. */
function namesOf(umfrage: Umfrage, key: string): string[] {
  const found = resolveKey(indexCodes(umfrage), key);
  const rest = found ? key.slice(found.code.length + 1) : "";
  if (!found?.frage) return [key];
  if (found.gruppe) {
    const [gruppe = "", frage = ""] = found.code.split(".");
    return Array.from({ length: found.gruppe.max }, (_, n) => `${gruppe}_e${String(n + 1)}_${frage}.NAOK`);
  }
  const isDual = found.frage.typ === "matrix" && found.frage.skalen.length > 1;
  const part = isDual && rest !== "" ? (rest.endsWith(".2") ? rest.replace(/\.2$/, "_1") : `${rest}_0`) : rest;
  const name = part === "" ? found.code : `${found.code}_${part.replaceAll(".", "_")}`;
  return [`${name.replace(/_kommentar$/, "_comment")}.NAOK`];
}

function limesurveyMundart(umfrage: Umfrage): Mundart {
  const index = indexCodes(umfrage);
  const list = (keys: readonly string[]) => keys.flatMap((key) => namesOf(umfrage, key)).join(", ");
  const name = (key: string) => {
    const names = namesOf(umfrage, key);
    return names.length === 1 ? (names[0] ?? key) : `join(${names.join(", ")})`;
  };
  const foreign = (wert: string | number, key: string | null) => {
    const typ = key === null ? null : resolveKey(index, key)?.frage?.typ;
    if (typeof wert === "number") return String(wert);
    if (typ === "janein") return wert === "ja" ? '"Y"' : '"N"';
    return wert === SONSTIGES ? '"-oth-"' : `"${wert.replaceAll('"', "'")}"`;
  };
  return {
    name,
    wert: foreign,
    gleich: "==",
    nicht: (text) => `!(${text})`,
    leer: (key) => `is_empty(${name(key)})`,
    gefuellt: (key) => `!is_empty(${name(key)})`,
    enthaelt: (key, wert) =>
      resolveKey(index, key)?.frage?.typ === "mehrfach"
        ? `${key}_${wert}.NAOK == "Y"`
        : `strpos(${name(key)}, ${foreign(wert, null)}) !== false`,
    summe: (keys) => `sum(${list(keys)})`,
    anzahl: (keys) => `count(${list(keys)})`,
    immer: "1",
  };
}

type Schreiber = {
  readonly umfrage: Umfrage;
  readonly sprache: string;
  readonly text: (texte: Texte) => string;
  readonly wenn: (ausdruck: Ausdruck | null) => string;
};

/** Rows, columns and answers of a question. All have ids: without them LimeSurvey drops rows (SURVEYS 2.3). */
function listBlaetter(blatt: Blatt, id: string, next: () => string, { text, sprache }: Schreiber): Zeile[] {
  return blatt.art === "A"
    ? [{ id, class: "A", "type/scale": blatt.skala, name: blatt.code, text: text(blatt.text), language: sprache }]
    : [
        {
          id: next(),
          class: "SQ",
          "type/scale": blatt.skala,
          name: blatt.code,
          relevance: "1",
          text: text(blatt.text),
          language: sprache,
          mandatory: "N",
          other: "N",
        },
      ];
}

function zeilenOf(teil: Frage | Gruppe, aufbau: Aufbau, next: () => string, schreiber: Schreiber): Zeile[] {
  const { umfrage, sprache, text, wenn } = schreiber;
  const id = next();
  const attribute = Object.fromEntries(
    Object.entries(aufbau.attribute).map(([name, wert]) => [name, typeof wert === "string" ? wert : text(wert)]),
  );
  const question: Zeile = {
    id,
    class: "Q",
    "type/scale": aufbau.typ,
    name: teil.code,
    relevance: wenn(teil.sichtbarWenn),
    text: text(teil.titel),
    help: text(teil.hilfe),
    language: sprache,
    mandatory: teil.typ === "gruppe" ? "N" : PFLICHT[teil.pflicht],
    encrypted: "N",
    other: aufbau.sonstiges ? "Y" : "N",
    same_default: "0",
    ...attribute,
    ...(teil.typ === "berechnet" ? { equation: `{${writeTerm(teil.aus, limesurveyMundart(umfrage))}}` } : {}),
  };
  const isBase = sprache === umfrage.grundsprache;
  const quoten = isBase ? quotaMembersOf(umfrage, teil.code) : [];
  return [question, ...quoten, ...aufbau.blaetter.flatMap((one) => listBlaetter(one, id, next, schreiber))];
}

function spracheOf(umfrage: Umfrage, sprache: string): Zeile[] {
  const mundart = limesurveyMundart(umfrage);
  const schreiber: Schreiber = {
    umfrage,
    sprache,
    text: (texte) => htmlOf(texte[sprache] ?? ""),
    wenn: (ausdruck) => (ausdruck ? writeAusdruck(ausdruck, mundart) : "1"),
  };
  // The same things have the same ids in every language.
  let last = 0;
  const next = () => String(++last);
  return umfrage.seiten.flatMap((seite, place) => [
    {
      id: String(place + 1),
      class: "G",
      "type/scale": String(place),
      name: schreiber.text(seite.titel),
      relevance: schreiber.wenn(seite.sichtbarWenn),
      text: schreiber.text(seite.beschreibung),
      language: sprache,
    },
    ...seite.teile.flatMap((teil) => zeilenOf(teil, aufbauOf(teil), next, schreiber)),
  ]);
}

function kopfOf(umfrage: Umfrage, sprachen: readonly string[]): Zeile[] {
  const setting = (name: string, text: string): Zeile => ({ class: "S", name, text });
  const words = (sprache: string): Zeile[] =>
    (
      [
        ["surveyls_title", umfrage.titel],
        ["surveyls_welcometext", umfrage.einleitung],
        ["surveyls_endtext", umfrage.dank],
        ["surveyls_policy_notice", umfrage.datenschutz],
      ] as const
    ).flatMap(([name, texte]) => {
      const text = texte[sprache] ?? "";
      return text === "" ? [] : [{ class: "SL", name, text: htmlOf(text), language: sprache }];
    });
  return [
    setting("language", umfrage.grundsprache),
    setting("additional_languages", sprachen.slice(1).join(" ")),
    setting("format", "G"),
    setting("anonymized", umfrage.anonymitaet === "anonym" ? "Y" : "N"),
    setting("usetokens", umfrage.zugang === "offen" ? "N" : "Y"),
    setting("datestamp", "N"),
    setting("ipaddr", "N"),
    setting("allowprev", "Y"),
    ...sprachen.flatMap(words),
  ];
}

function quotenOf(umfrage: Umfrage, sprachen: readonly string[]): Zeile[] {
  return umfrage.quoten.flatMap(({ code, grenze, meldung }, place) => {
    const id = String(place + 1);
    return [
      { id, class: "QTA", name: code, mandatory: String(grenze), other: "1", default: "1", same_default: "0" },
      ...sprachen.map((language) => ({
        id,
        related_id: id,
        class: "QTALS",
        relevance: htmlOf(meldung[language] ?? ""),
        language,
      })),
    ];
  });
}

/**
 * A survey as the table of structure that LimeSurvey imports: tabs, one row for each thing in each language, the survey's
 * own first. What it cannot carry: docs/fachliches/formate-umfragen.md.
 */
export function limesurveyTsvOf(umfrage: Umfrage): string {
  const sprachen = [umfrage.grundsprache, ...umfrage.sprachen.filter((one) => one !== umfrage.grundsprache)];
  const zeilen = [
    ...kopfOf(umfrage, sprachen),
    ...sprachen.flatMap((one) => spracheOf(umfrage, one)),
    ...quotenOf(umfrage, sprachen),
  ];
  const named = new Set<string>(SPALTEN satisfies readonly Spalte[]);
  for (const zeile of zeilen) for (const name of Object.keys(zeile)) named.add(name);
  const columns = [...named];
  return writeCsv([columns, ...zeilen.map((zeile) => columns.map((name) => zeile[name] ?? ""))], {
    delimiter: "\t",
    bom: true,
    markup: true,
  });
}
