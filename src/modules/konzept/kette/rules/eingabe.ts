import type { Datum } from "#src/shared/datum.ts";
import { parseDatum } from "#src/shared/datum.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { EBENEN, UMFAENGE } from "../../rules/massnahme.ts";
import type { BedarfInhalt } from "./bedarf.ts";
import type { BelegInhalt } from "./beleg.ts";
import { formatZahlen, parseZahlen } from "./beleg-zahlen.ts";
import type { IndikatorInhalt } from "./indikator.ts";
import type { KapitelInhalt } from "./kapitel.ts";
import {
  BEDARFSSTAENDE,
  BELEG_FREIGABEN,
  BELEGARTEN,
  INDIKATORARTEN,
  RICHTUNGEN,
  TURNUSSE,
  VORRAENGE,
  WIRKUNGSEBENEN,
  ZIELSTAENDE,
} from "./kette.ts";
import type { ZielInhalt } from "./wirkungsziel.ts";

/** A form of the chain as typed: text fields by name, and what was ticked by the name of its list. */
export type Eingabe<Feld extends string, Liste extends string = never> = Readonly<Record<Feld, string>> &
  Readonly<Record<Liste, readonly string[]>>;

/** What is wrong with which field; the value is a text key `fehler.…`. */
export type Fehler = Readonly<Record<string, string>>;

export type Gelesen<T> = { readonly ok: true; readonly inhalt: T } | { readonly ok: false; readonly fehler: Fehler };

export const BEDARF_FELDER = [
  "handlungsfeld",
  "titel",
  "beschreibung",
  "stand",
  "vorrang",
  "vorrangGrund",
  "vorrangDurch",
  "umfang",
  "empfehlungen",
] as const;
export type BedarfEingabe = Eingabe<(typeof BEDARF_FELDER)[number], "gemeinden" | "zielgruppen" | "themen">;

export const ZIEL_FELDER = [
  "handlungsfeld",
  "aussage",
  "wirkungsebene",
  "ebene",
  "zieljahr",
  "ausgangslage",
  "annahmen",
  "stand",
  "vereinbartAm",
  "vereinbartDurch",
] as const;
export type ZielEingabe = Eingabe<(typeof ZIEL_FELDER)[number], "themen">;

export const BELEG_FELDER = [
  "art",
  "aussage",
  "quelle",
  "tag",
  "fundstelle",
  "adresse",
  "freigabe",
  "frage",
  "von",
  "antworten",
] as const;
export type BelegEingabe = Eingabe<(typeof BELEG_FELDER)[number]>;

export const INDIKATOR_FELDER = [
  "name",
  "art",
  "einheit",
  "nachkommastellen",
  "zaehler",
  "nenner",
  "quelle",
  "quelleStelle",
  "turnus",
  "stichtag",
  "richtung",
  "methode",
  "handlungsfeld",
  "oeffentlich",
] as const;
export type IndikatorEingabe = Eingabe<(typeof INDIKATOR_FELDER)[number]>;

export function oneOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text) ?? null;
}

const ids = <Kind extends string>(texts: readonly string[]): Id<Kind>[] =>
  texts.flatMap((text) => parseId<Kind>(text) ?? []);

/** Notes every text that is longer than it may be. */
function limit(eingabe: Readonly<Record<string, unknown>>, grenzen: Readonly<Record<string, number>>) {
  const fehler: Record<string, string> = {};
  for (const [name, most] of Object.entries(grenzen)) {
    const text = eingabe[name];
    if (typeof text === "string" && text.length > most) fehler[name] = "zu-lang";
  }
  return fehler;
}

/** A year as typed: null for none, undefined for something that is no year. */
export function parseJahr(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  return /^(19|20|21)\d{2}$/u.test(typed) ? Number(typed) : undefined;
}

/** A number as people type it: `1.250,5`, `-3`. Null for none, undefined for something that is no number. */
export function parseZahl(text: string): number | null | undefined {
  const typed = text.trim().replace(/^−/u, "-");
  if (typed === "") return null;
  const german = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(typed) ? typed.replaceAll(".", "") : typed;
  return /^-?\d+(,\d+)?$/u.test(german) && german.length <= 15 ? Number(german.replace(",", ".")) : undefined;
}

/** The same back into a field: `1250,5`. */
export function formatZahl(zahl: number | null): string {
  return zahl === null ? "" : String(zahl).replace(".", ",");
}

/** A day as it is typed: `03.03.2026`. */
export function formatTag(tag: Datum | null): string {
  return tag === null ? "" : tag.split("-").toReversed().join(".");
}

function parseTag(text: string): Datum | null | undefined {
  return text.trim() === "" ? null : (parseDatum(text) ?? undefined);
}

function read<T>(fehler: Record<string, string>, inhalt: () => T): Gelesen<T> {
  return Object.keys(fehler).length > 0 ? { ok: false, fehler } : { ok: true, inhalt: inhalt() };
}

/** From the form of a Bedarf to what it means. */
export function parseBedarf(eingabe: BedarfEingabe): Gelesen<BedarfInhalt> {
  const fehler = limit(eingabe, {
    titel: 300,
    beschreibung: 10_000,
    vorrangGrund: 2000,
    vorrangDurch: 300,
    empfehlungen: 10_000,
  });
  const handlungsfeldId = parseId<"Handlungsfeld">(eingabe.handlungsfeld);
  if (!handlungsfeldId) fehler["handlungsfeld"] = "handlungsfeld-fehlt";
  return read(fehler, () => ({
    handlungsfeldId: handlungsfeldId as Id<"Handlungsfeld">,
    titel: eingabe.titel,
    beschreibung: eingabe.beschreibung,
    stand: oneOf(BEDARFSSTAENDE, eingabe.stand) ?? "vorgeschlagen",
    vorrang: oneOf(VORRAENGE, eingabe.vorrang),
    vorrangGrund: eingabe.vorrangGrund,
    vorrangDurch: eingabe.vorrangDurch,
    umfang: oneOf(UMFAENGE, eingabe.umfang) ?? "kreisweit",
    gemeindeIds: ids<"Gemeinde">(eingabe.gemeinden),
    zielgruppeIds: ids<"Zielgruppe">(eingabe.zielgruppen),
    querschnittsthemaIds: ids<"Querschnittsthema">(eingabe.themen),
    empfehlungen: eingabe.empfehlungen.split("\n"),
  }));
}

/** From the form of a Wirkungsziel to what it means. */
export function parseZiel(eingabe: ZielEingabe): Gelesen<ZielInhalt> {
  const fehler = limit(eingabe, { aussage: 600, ausgangslage: 10_000, annahmen: 10_000, vereinbartDurch: 300 });
  const handlungsfeldId = parseId<"Handlungsfeld">(eingabe.handlungsfeld);
  if (!handlungsfeldId) fehler["handlungsfeld"] = "handlungsfeld-fehlt";
  const zieljahr = parseJahr(eingabe.zieljahr);
  if (zieljahr === undefined) fehler["zieljahr"] = "jahr";
  const vereinbartAm = parseTag(eingabe.vereinbartAm);
  if (vereinbartAm === undefined) fehler["vereinbartAm"] = "tag";
  return read(fehler, () => ({
    handlungsfeldId: handlungsfeldId as Id<"Handlungsfeld">,
    aussage: eingabe.aussage,
    wirkungsebene: oneOf(WIRKUNGSEBENEN, eingabe.wirkungsebene),
    ebene: oneOf(EBENEN, eingabe.ebene) ?? "landkreis",
    zieljahr: zieljahr ?? null,
    ausgangslage: eingabe.ausgangslage,
    annahmen: eingabe.annahmen,
    stand: oneOf(ZIELSTAENDE, eingabe.stand) ?? "vorgeschlagen",
    vereinbartAm: vereinbartAm ?? null,
    vereinbartDurch: eingabe.vereinbartDurch,
    querschnittsthemaIds: ids<"Querschnittsthema">(eingabe.themen),
  }));
}

/** From the form of a Beleg to what it means. */
export function parseBeleg(eingabe: BelegEingabe): Gelesen<BelegInhalt> {
  const fehler = limit(eingabe, {
    aussage: 4000,
    quelle: 300,
    fundstelle: 300,
    adresse: 1000,
    frage: 500,
    antworten: 4000,
  });
  const art = oneOf(BELEGARTEN, eingabe.art);
  if (!art) fehler["art"] = "belegart-fehlt";
  const tag = parseTag(eingabe.tag);
  if (tag === undefined) fehler["tag"] = "tag";
  const zahlen = parseZahlen(eingabe);
  Object.assign(fehler, zahlen.fehler);
  return read(fehler, () => ({
    art: art ?? "meldung",
    aussage: eingabe.aussage,
    quelle: eingabe.quelle,
    tag: tag ?? null,
    fundstelle: eingabe.fundstelle,
    adresse: eingabe.adresse,
    zahlen: zahlen.zahlen,
    freigabe: oneOf(BELEG_FREIGABEN, eingabe.freigabe) ?? "intern",
  }));
}

/** A Beleg as its form begins. */
export function eingabeOfBeleg(inhalt: BelegInhalt): BelegEingabe {
  const { art, aussage, quelle, fundstelle, adresse, freigabe } = inhalt;
  const tag = formatTag(inhalt.tag);
  return { art, aussage, quelle, tag, fundstelle, adresse, freigabe, ...formatZahlen(inhalt.zahlen) };
}

/** From the form of an Indikator to what it means. `quelleStelle` is the id that the page found by the typed name. */
export function parseIndikator(eingabe: IndikatorEingabe): Gelesen<IndikatorInhalt> {
  const fehler = limit(eingabe, {
    name: 200,
    einheit: 40,
    zaehler: 500,
    nenner: 500,
    quelle: 300,
    stichtag: 60,
    methode: 4000,
  });
  const art = oneOf(INDIKATORARTEN, eingabe.art);
  if (!art) fehler["art"] = "indikatorart-fehlt";
  const stellen = /^[0-3]$/u.test(eingabe.nachkommastellen.trim()) ? Number(eingabe.nachkommastellen) : null;
  if (stellen === null) fehler["nachkommastellen"] = "nachkommastellen";
  const optional = <Kind extends string>(text: string) => (text === "" ? null : parseId<Kind>(text));
  return read(fehler, () => ({
    name: eingabe.name,
    art: art ?? "kontext",
    einheit: eingabe.einheit,
    nachkommastellen: stellen ?? 0,
    zaehler: eingabe.zaehler,
    nenner: eingabe.nenner,
    quelle: eingabe.quelle,
    quelleStelleId: optional<"Stelle">(eingabe.quelleStelle),
    turnus: oneOf(TURNUSSE, eingabe.turnus),
    stichtag: eingabe.stichtag,
    richtung: oneOf(RICHTUNGEN, eingabe.richtung) ?? "neutral",
    methode: eingabe.methode,
    handlungsfeldId: optional<"Handlungsfeld">(eingabe.handlungsfeld),
    oeffentlich: eingabe.oeffentlich === "ja",
  }));
}

export const KAPITEL_FELDER = ["titel", "text", "enthaeltFelder"] as const;
export type KapitelEingabe = Eingabe<(typeof KAPITEL_FELDER)[number]>;

/** From the form of a chapter to what it means. */
export function parseKapitel(eingabe: KapitelEingabe): Gelesen<KapitelInhalt> {
  return read(limit(eingabe, { titel: 200, text: 60_000 }), () => ({
    titel: eingabe.titel,
    text: eingabe.text,
    enthaeltFelder: eingabe.enthaeltFelder === "ja",
  }));
}
