import { emailSchema } from "#src/shared/email.ts";
import type { Dateimangel } from "../../anlage/rules/anlage.ts";
import { type Antworten, type Feld, Sicht, visibleQuestions } from "./antworten.ts";
import { isLeer, type Wert } from "./ausdruck.ts";
import { type FrageVom, type Gruppe, type Seite, SONSTIGES, type Texte, type Umfrage } from "./definition.ts";

/** What is wrong with an answer; the sentences are `problem.<grund>` in beteiligung/fragen/texts. */
export type AntwortGrund =
  | "pflicht"
  | "weich"
  | "einwilligung"
  | "unbekannte-auswahl"
  | "schliesst-aus"
  | "zu-wenige"
  | "zu-viele"
  | "sonstiges-fehlt"
  | "keine-zahl"
  | "zu-viele-stellen"
  | "zu-klein"
  | "zu-gross"
  | "kein-datum"
  | "zu-frueh"
  | "zu-spaet"
  | "zu-lang"
  | "keine-email"
  | "keine-telefonnummer"
  | "keine-adresse"
  | "keine-plz"
  | "doppelt-gereiht"
  | "zeile-fehlt"
  | "regel"
  | "eintraege-fehlen"
  | "zu-viele-dateien"
  | Dateimangel;

export type AntwortProblem = {
  /** The cell it is about, as in the form; the question's own key when it is about all of it. */
  readonly feld: string;
  readonly frage: string;
  readonly grund: AntwortGrund;
  /** A soft one is asked about once and may be left. */
  readonly hart: boolean;
  /** The limit, for the sentence. */
  readonly grenze: string;
  /** The sentence of the survey's own rule, in its languages; null: ours. */
  readonly meldung: Texte | null;
};

type Melden = (grund: AntwortGrund, grenze?: string | number, part?: string) => void;

function checkAuswahl(
  codes: readonly string[],
  known: readonly { readonly code: string }[],
  sonstiges: boolean,
  say: Melden,
) {
  const allowed = new Set([...known.map((one) => one.code), ...(sonstiges ? [SONSTIGES] : [])]);
  if (codes.some((code) => !allowed.has(code))) say("unbekannte-auswahl");
}

function checkZahl(
  wert: Wert,
  limits: { min: number | null; max: number | null; nachkomma: number },
  say: Melden,
  part = "",
) {
  if (typeof wert !== "number") return say("keine-zahl", "", part);
  const { min, max, nachkomma } = limits;
  if (min !== null && wert < min) say("zu-klein", min, part);
  if (max !== null && wert > max) say("zu-gross", max, part);
  if (Math.abs(Math.round(wert * 10 ** nachkomma) - wert * 10 ** nachkomma) > 1e-6)
    say("zu-viele-stellen", nachkomma, part);
}

function checkText(text: string, { format, laenge }: Pick<FrageVom<"text">, "format" | "laenge">, say: Melden): void {
  if (text.length > laenge) say("zu-lang", laenge);
  else if (format === "email" && !emailSchema.safeParse(text).success) say("keine-email");
  else if (format === "telefon" && !/^[+()\d][\d\s()/-]{4,29}$/.test(text)) say("keine-telefonnummer");
  else if (format === "adresse" && !/^(https?:\/\/)?[^\s/]+\.[^\s/]{2,}(\/\S*)?$/i.test(text)) say("keine-adresse");
  else if (format === "plz" && !/^\d{5}$/.test(text)) say("keine-plz");
}

const LANG_MAX = 2000;

function checkOther(feld: Feld, antworten: Antworten, codes: readonly string[], say: Melden): void {
  const own = antworten.werte[`${feld.schluessel}.${SONSTIGES}`];
  if (codes.includes(SONSTIGES) && isLeer(own)) say("sonstiges-fehlt", "", SONSTIGES);
  for (const [key, wert] of Object.entries(antworten.werte))
    if (key.startsWith(`${feld.schluessel}.`) && typeof wert === "string" && wert.length > LANG_MAX)
      say("zu-lang", LANG_MAX, key.slice(feld.schluessel.length + 1));
}

function checkGegeben(feld: Feld, wert: Wert, antworten: Antworten, say: Melden): void {
  const { frage, schluessel } = feld;
  const cell = (part: string) => antworten.werte[`${schluessel}.${part}`];
  switch (frage.typ) {
    case "einfach":
      checkAuswahl([String(wert)], frage.optionen, frage.sonstiges, say);
      return checkOther(feld, antworten, [String(wert)], say);
    case "mehrfach": {
      const codes = [wert].flat().map(String);
      checkAuswahl(codes, frage.optionen, frage.sonstiges, say);
      if (codes.length > 1 && frage.optionen.some((one) => one.exklusiv && codes.includes(one.code)))
        say("schliesst-aus");
      else if (
        frage.mindestens !== null &&
        codes.length < frage.mindestens &&
        !frage.optionen.some((one) => one.exklusiv && codes.includes(one.code))
      )
        say("zu-wenige", frage.mindestens);
      if (frage.hoechstens !== null && codes.length > frage.hoechstens) say("zu-viele", frage.hoechstens);
      return checkOther(feld, antworten, codes, say);
    }
    case "janein":
      return checkAuswahl([String(wert)], [{ code: "ja" }, { code: "nein" }], false, say);
    case "text":
      return checkText(String(wert), frage, say);
    case "langtext":
      return String(wert).length > frage.laenge ? say("zu-lang", frage.laenge) : undefined;
    case "zahl":
      return checkZahl(wert, frage, say);
    case "datum": {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(String(wert))) return say("kein-datum");
      if (frage.min !== null && String(wert) < frage.min) return say("zu-frueh", frage.min);
      return frage.max !== null && String(wert) > frage.max ? say("zu-spaet", frage.max) : undefined;
    }
    case "matrix":
      for (const { code } of frage.zeilen)
        for (const [n, skala] of frage.skalen.entries()) {
          const given = cell(n === 0 ? code : `${code}.2`);
          if (!isLeer(given)) checkAuswahl([String(given)], skala.optionen, false, say);
        }
      return;
    case "tabelle":
      for (const row of frage.zeilen)
        for (const column of frage.spalten) {
          const part = `${row.code}.${column.code}`;
          const given = cell(part);
          if (isLeer(given)) continue;
          if (frage.inhalt === "zahl") checkZahl(given, { min: frage.min, max: frage.max, nachkomma: 2 }, say, part);
          else if (String(given).length > LANG_MAX) say("zu-lang", LANG_MAX, part);
        }
      return;
    case "mehrtext":
    case "mehrzahl":
      for (const { code } of frage.zeilen) {
        const given = cell(code);
        if (isLeer(given)) continue;
        if (frage.typ === "mehrzahl") checkZahl(given, frage, say, code);
        else if (String(given).length > frage.laenge) say("zu-lang", frage.laenge, code);
      }
      return;
    case "rang": {
      const codes = [wert].flat().map(String);
      checkAuswahl(codes, frage.optionen, false, say);
      if (new Set(codes).size < codes.length) say("doppelt-gereiht");
      if (frage.hoechstens !== null && codes.length > frage.hoechstens) say("zu-viele", frage.hoechstens);
      return;
    }
    case "datei":
      return [wert].flat().length > frage.dateien ? say("zu-viele-dateien", frage.dateien) : undefined;
    default:
      return;
  }
}

/** A matrix that must be answered is answered in every row, on every scale. */
function listOffeneZeilen({ frage, schluessel }: Feld, antworten: Antworten): string[] {
  if (frage.typ !== "matrix") return [];
  return frage.zeilen.flatMap(({ code }) =>
    frage.skalen.flatMap((_, n) => {
      const part = n === 0 ? code : `${code}.2`;
      return isLeer(antworten.werte[`${schluessel}.${part}`]) ? [part] : [];
    }),
  );
}

function checkFeld(feld: Feld, sicht: Sicht, antworten: Antworten): AntwortProblem[] {
  const { frage, schluessel, nummer } = feld;
  const found: AntwortProblem[] = [];
  const hart = frage.pflicht === "ja";
  const add = (grund: AntwortGrund, grenze: string | number = "", part = "", own: Partial<AntwortProblem> = {}) => {
    const at = part === "" ? schluessel : `${schluessel}.${part}`;
    found.push({ feld: at, frage: schluessel, grund, hart: true, grenze: String(grenze), meldung: null, ...own });
  };
  if (frage.typ === "hinweis" || frage.typ === "berechnet") return [];
  const wert = sicht.wertOf(frage, schluessel);
  if (isLeer(wert)) {
    const grund = hart ? (frage.typ === "einwilligung" ? "einwilligung" : "pflicht") : "weich";
    if (frage.pflicht !== "nein") add(grund, "", "", { hart });
    return found;
  }
  if (frage.pflicht !== "nein")
    for (const part of listOffeneZeilen(feld, antworten)) add("zeile-fehlt", "", part, { hart });
  checkGegeben(feld, wert, antworten, add);
  for (const { ausdruck, meldung } of frage.regeln)
    if (!sicht.holds(ausdruck, nummer)) add("regel", "", "", { meldung });
  return found;
}

function checkGruppe(gruppe: Gruppe, felder: readonly Feld[], sicht: Sicht): AntwortProblem[] {
  const filled = new Set(
    felder.flatMap((one) => (isLeer(sicht.wertOf(one.frage, one.schluessel)) ? [] : [one.nummer])),
  );
  if (filled.size >= gruppe.min) return [];
  const feld = felder[0]?.schluessel ?? gruppe.code;
  return [
    { feld, frage: gruppe.code, grund: "eintraege-fehlen", hart: true, grenze: String(gruppe.min), meldung: null },
  ];
}

/**
 * What is wrong with the answers on one page, in the order of the page; only what is visible is looked at, and nothing
 * but the duty to answer is asked of what is empty. An entry of a group that is empty throughout asks for nothing.
 * Rules: docs/fachliches/umfragen.md UM10.
 */
export function checkPage(umfrage: Umfrage, seite: Seite, antworten: Antworten): AntwortProblem[] {
  const sicht = new Sicht(umfrage, antworten);
  const felder = visibleQuestions(umfrage, antworten, seite);
  const inGruppe = (gruppe: Gruppe, nummer: number | null) =>
    felder.filter((one) => one.gruppe === gruppe && (nummer === null || one.nummer === nummer));
  const isEmptyEntry = ({ gruppe, nummer }: Feld) =>
    gruppe !== null && inGruppe(gruppe, nummer).every((one) => isLeer(sicht.wertOf(one.frage, one.schluessel)));
  const gruppen = new Set(felder.flatMap((one) => one.gruppe ?? []));
  return [
    ...felder.flatMap((feld) => (isEmptyEntry(feld) ? [] : checkFeld(feld, sicht, antworten))),
    ...[...gruppen].flatMap((gruppe) => checkGruppe(gruppe, inGruppe(gruppe, null), sicht)),
  ];
}
