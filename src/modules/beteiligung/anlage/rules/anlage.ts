import { type Id, parseId } from "#src/shared/id.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import type { Wert } from "../../umfrage/rules/ausdruck.ts";
import type { FrageVom, Umfrage } from "../../umfrage/rules/definition.ts";
import { fragenOf } from "../../umfrage/rules/definition.ts";

export type AnlageId = Id<"Anlage">;
/** A file as a page names it. */
export type Anlage = { readonly id: string; readonly name: string; readonly bytes: number };

/** 10 MiB: a photograph of a telephone, a scanned letter (DA2). */
export const ANLAGE_MAX_BYTES = 10 * 1024 * 1024;
/** All files that one form may bring (DA2). */
export const FORMULAR_MAX_BYTES = 26 * 1024 * 1024;
/** All files of one respondent (DA2). */
export const ANTWORT_MAX_BYTES = 50 * 1024 * 1024;
/** All files of all answers of a county: 5 GiB (SECURITY 6). */
export const LANDKREIS_MAX_BYTES = 5 * 1024 * 1024 * 1024;

/** Why a file is not taken; the sentences are `problem.<grund>` in beteiligung/fragen/texts. */
export type Dateimangel =
  | "datei-zu-gross"
  | "dateiart-falsch"
  | "pdf-geschuetzt"
  | "pdf-mit-programm"
  | "bild-zu-gross"
  | "datei-kaputt"
  | "kein-platz";

/** A question that takes files, where it is asked. */
export type Dateifrage = { readonly code: string; readonly frage: FrageVom<"datei"> };

/** Questions of a survey that take files; none of an anonymous one: a file may say who sent it (DA1). */
export function listDateifragen(umfrage: Umfrage): Dateifrage[] {
  if (umfrage.anonymitaet === "anonym") return [];
  return umfrage.seiten
    .flatMap(fragenOf)
    .flatMap(({ frage, gruppe }) =>
      frage.typ === "datei" ? [{ code: gruppe ? `${gruppe.code}.${frage.code}` : frage.code, frage }] : [],
    );
}

/** Questions for files in a survey that promises not to know whose they are: they stand in the way of opening (DA1). */
export function listVerboteneDateifragen(umfrage: Umfrage): string[] {
  return umfrage.anonymitaet === "anonym"
    ? listDateifragen({ ...umfrage, anonymitaet: "namentlich" }).map((one) => one.code)
    : [];
}

function isDateifrage(umfrage: Umfrage): (schluessel: string) => boolean {
  const codes = new Set(listDateifragen(umfrage).map((one) => one.code));
  return (schluessel) => codes.has(codeOf(schluessel));
}

/** The files that answers name; what they do not name is kept by nobody (DA3). */
export function anlagenIn(umfrage: Umfrage, werte: Antworten["werte"]): AnlageId[] {
  const isDatei = isDateifrage(umfrage);
  return Object.entries(werte).flatMap(([key, wert]) =>
    isDatei(key) ? [wert].flat().flatMap((one) => parseId<"Anlage">(String(one)) ?? []) : [],
  );
}

/** The same answers with the names of files in place of their ids; files that have none are gone (DA5). */
export function withNamen(
  umfrage: Umfrage,
  werte: Antworten["werte"],
  namen: ReadonlyMap<string, string>,
): Antworten["werte"] {
  const isDatei = isDateifrage(umfrage);
  const changed = Object.entries(werte).map(([key, wert]): [string, Wert] => [
    key,
    isDatei(key) ? [wert].flat().flatMap((one) => namen.get(String(one)) ?? []) : wert,
  ]);
  return Object.fromEntries(changed);
}

/** The same answers without files that are not there. */
export function withoutMissing(umfrage: Umfrage, antworten: Antworten, da: ReadonlySet<string>): Antworten {
  const same = new Map([...da].map((id) => [id, id]));
  return { ...antworten, werte: withNamen(umfrage, antworten.werte, same) };
}

/** What an answer that is sent says of its files; nothing where the survey asks for none. */
export function anlagenOf(umfrage: Umfrage, code: string, werte: Antworten["werte"]) {
  return listDateifragen(umfrage).length === 0 ? {} : { anlagen: { code, ids: anlagenIn(umfrage, werte) } };
}

/** `angebot.flyer` of `angebot.2.flyer`. */
export function codeOf(schluessel: string): string {
  return schluessel
    .split(".")
    .filter((part) => !/^\d+$/.test(part))
    .join(".");
}

/**
 * Whether there is room for one more file (DA2).
 *
 * @param antwort bytes of the same respondent so far
 * @param landkreis bytes of all answers of the county so far
 */
export function hasPlatz(bytes: number, antwort: number, landkreis: number): boolean {
  return antwort + bytes <= ANTWORT_MAX_BYTES && landkreis + bytes <= LANDKREIS_MAX_BYTES;
}

/** What a file is called where answers are handed out: two may have the same name (DA5). */
export function ausgabename(id: string, name: string): string {
  return `${id.slice(0, 8)}-${name}`;
}
