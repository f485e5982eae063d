import { listPersonenspalten, type Personenspalte } from "#src/shared/personendaten.ts";
import type { Antwortstand } from "../../antwort/rules/annahme.ts";
import { type Antworten, answersToStore, visibleQuestions } from "../../umfrage/rules/antworten.ts";
import type { Wert } from "../../umfrage/rules/ausdruck.ts";
import { SONSTIGES, type Umfrage } from "../../umfrage/rules/definition.ts";
import { listSpalten, type Spalte } from "./spalten.ts";
import { type Ziel, zuordnungOf } from "./zuordnung.ts";

/** A table of answers as it was read; `nummer` is the row a spreadsheet shows. */
export type Tabelle = {
  readonly kopf: readonly string[];
  readonly zeilen: readonly { readonly nummer: number; readonly werte: readonly string[] }[];
};

export type Eingelesene = {
  readonly sprache: string;
  readonly stand: Antwortstand;
  readonly inhalt: { readonly werte: Antworten["werte"]; readonly gesehen: readonly string[] };
};

/** A cell that fits no answer. */
export type Zellenfehler = {
  readonly zeile: number;
  readonly spalte: number;
  readonly kopf: string;
  readonly wert: string;
};

export type Antworttabelle = {
  readonly antworten: readonly Eingelesene[];
  readonly fehler: readonly Zellenfehler[];
  /** Columns that are no question here. */
  readonly ohnePlatz: readonly string[];
  /** Those of them that look like data about persons (AS12). */
  readonly personen: readonly Personenspalte[];
  /** Questions that no column answers. */
  readonly ohneSpalte: readonly string[];
  /** Cells that name files: a table holds none. */
  readonly dateien: number;
  /** Cells answered although these answers hide the question; they are left out. */
  readonly verborgen: number;
};

const JA = new Set(["y", "ja", "yes", "1", "true", "x", "نعم"]);
const NEIN = new Set(["n", "nein", "no", "0", "false", "لا"]);
/** How a cell says that no file was sent; LimeSurvey writes a list in JSON. */
const OHNE_DATEI = new Set(["", "[]", "n/a"]);
/** How LimeSurvey writes that a question was not shown. */
const NICHT_GEZEIGT = "{question_not_shown}";

const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();

function wahlOf(text: string, { optionen, frage }: Spalte): string | null {
  const bare = text.trim();
  const byCode = optionen.find((one) => one.konzept === bare) ?? optionen.find((one) => one.code === bare);
  if (byCode) return byCode.code;
  const byText = optionen.find((one) => Object.values(one.text).some((each) => plain(each) === plain(bare)));
  if (byText) return byText.code;
  const isOther = bare === "-oth-" || ["other", "sonstiges"].includes(plain(bare));
  return isOther && frage.typ === "einfach" && frage.sonstiges ? SONSTIGES : null;
}

/** The answer that a cell holds: undefined for none, null for one that does not fit. */
function wertOf(text: string, spalte: Spalte): Wert | null | undefined {
  const bare = plain(text);
  if (bare === "") return undefined;
  switch (spalte.art) {
    case "kreuz":
      if (NEIN.has(bare)) return undefined;
      return JA.has(bare) ? "ja" : null;
    case "janein":
      return JA.has(bare) ? "ja" : NEIN.has(bare) ? "nein" : null;
    case "wahl":
    case "rang":
      // LimeSurvey writes this for no answer where it writes words.
      return wahlOf(text, spalte) ?? (bare === "n/a" ? undefined : null);
    case "zahl": {
      const number = bare.includes(".") ? bare : bare.replace(",", ".");
      return /^-?\d{1,12}(\.\d+)?$/.test(number) ? Number(number) : null;
    }
    case "datum":
      return /^\d{4}-\d{2}-\d{2}/.test(bare) ? bare.slice(0, 10) : null;
    case "berechnet":
    case "datei":
      return undefined;
    default:
      return text.replaceAll("{cr}", "").replaceAll("{newline}", "\n").replaceAll("{tab}", "\t").trim();
  }
}

function put(werte: Record<string, Wert>, ranks: Map<string, Map<number, string>>, spalte: Spalte, wert: Wert): void {
  const { zelle, kasten, platz, eintrag } = spalte;
  if (kasten !== null) {
    const kept = werte[zelle];
    werte[zelle] = [...(Array.isArray(kept) ? (kept as string[]) : []), kasten];
  } else if (platz !== null) {
    const own = ranks.get(zelle) ?? new Map<number, string>();
    ranks.set(zelle, own.set(platz, String(wert)));
  } else werte[zelle] = wert;
  if (eintrag) {
    const { gruppe, nummer } = eintrag;
    const kept = werte[gruppe.code];
    werte[gruppe.code] = Math.max(typeof kept === "number" ? kept : 0, nummer);
  }
}

/** What somebody answered, in the order of the questions. Choosing "other" follows from its text. */
function antwortOf(
  umfrage: Umfrage,
  werte: Record<string, Wert>,
  sprache: string,
  stand: Antwortstand,
  ohneZelle: ReadonlySet<string>,
) {
  const spoken = umfrage.sprachen.includes(sprache) ? sprache : umfrage.grundsprache;
  const answered = { sprache: spoken, werte, gesehen: Object.keys(werte) };
  // A table does not say what was shown: whoever sent an answer has seen what it shows.
  const gesehen =
    stand === "vollstaendig" ? visibleQuestions(umfrage, answered).map((one) => one.schluessel) : answered.gesehen;
  const stored = answersToStore(umfrage, { ...answered, gesehen });
  const cells = (all: Antworten["werte"]) => Object.keys(all).filter((key) => !ohneZelle.has(key)).length;
  return {
    eingelesen: { sprache: spoken, stand, inhalt: { werte: stored.werte, gesehen: stored.gesehen } },
    verborgen: cells(werte) - cells(stored.werte),
  };
}

/** Keys that nobody answers: how many entries a group has, and what is worked out. */
function ohneZelleIn(umfrage: Umfrage): Set<string> {
  const teile = umfrage.seiten.flatMap((one) => one.teile);
  return new Set(teile.flatMap((one) => (one.typ === "gruppe" || one.typ === "berechnet" ? [one.code] : [])));
}

/**
 * Reads a table of answers to a survey, whatever its headings, in codes or in words. Nothing is guessed: a cell that fits
 * no answer is a mistake with its row and column. Rules: docs/fachliches/formate-umfragen.md FU3, FU4.
 */
export function readAntworten(umfrage: Umfrage, tabelle: Tabelle): Antworttabelle {
  const spalten = listSpalten(umfrage);
  const ziele = zuordnungOf(tabelle.kopf, spalten);
  const has = (angabe: string) => ziele.some((one) => one.art === "angabe" && one.angabe === angabe);
  const ohneZelle = ohneZelleIn(umfrage);
  const fehler: Zellenfehler[] = [];
  const antworten: Eingelesene[] = [];
  let verborgen = 0;
  let dateien = 0;
  for (const { nummer, werte: cells } of tabelle.zeilen) {
    const werte: Record<string, Wert> = {};
    const ranks = new Map<string, Map<number, string>>();
    const angaben: Partial<Record<string, string>> = {};
    for (const [at, ziel] of ziele.entries()) {
      const text = cells[at] === NICHT_GEZEIGT ? "" : (cells[at] ?? "");
      if (ziel.art === "angabe") angaben[ziel.angabe] = text.trim();
      if (ziel.art !== "spalte") continue;
      if (ziel.spalte.art === "datei" && !OHNE_DATEI.has(plain(text))) dateien++;
      const wert = wertOf(text, ziel.spalte);
      if (wert === null)
        fehler.push({ zeile: nummer, spalte: at, kopf: tabelle.kopf[at] ?? "", wert: text.slice(0, 80) });
      else if (wert !== undefined) put(werte, ranks, ziel.spalte, wert);
    }
    for (const [zelle, places] of ranks)
      werte[zelle] = [...places].toSorted(([a], [b]) => a - b).map(([, code]) => code);
    if (Object.keys(werte).length === 0) continue;
    const isOpen = angaben["stand"] === "abgebrochen" || (has("abgeschickt") && !angaben["abgeschickt"]);
    const read = antwortOf(
      umfrage,
      withOthers(spalten, werte),
      angaben["sprache"] ?? "",
      isOpen ? "abgebrochen" : "vollstaendig",
      ohneZelle,
    );
    antworten.push(read.eingelesen);
    verborgen += read.verborgen;
  }
  const personen = listPersonenspalten(
    tabelle.kopf,
    tabelle.zeilen.map((one) => one.werte),
    (_, at) => ziele[at]?.art !== "unbekannt",
  );
  return { antworten, fehler, personen, verborgen, dateien, ...listUnused(spalten, ziele) };
}

/** LimeSurvey leaves the choice empty where "other" was written; with several answers it ticks no box of its own. */
function withOthers(spalten: readonly Spalte[], werte: Record<string, Wert>): Record<string, Wert> {
  for (const { name, zelle, frage } of spalten) {
    if (!name.endsWith(`.${SONSTIGES}`) || werte[zelle] === undefined) continue;
    const base = zelle.slice(0, -SONSTIGES.length - 1);
    const kept = werte[base];
    if (frage.typ === "mehrfach") {
      const list = Array.isArray(kept) ? (kept as string[]) : [];
      if (!list.includes(SONSTIGES)) werte[base] = [...list, SONSTIGES];
    } else if (kept === undefined) werte[base] = SONSTIGES;
  }
  return werte;
}

function listUnused(spalten: readonly Spalte[], ziele: readonly Ziel[]) {
  const used = new Set(ziele.flatMap((one) => (one.art === "spalte" ? [one.spalte.frage.code] : [])));
  const asked = new Set(spalten.filter((one) => one.art !== "berechnet").map((one) => one.frage.code));
  return {
    ohnePlatz: ziele.flatMap((one) => (one.art === "unbekannt" && one.kopf.trim() !== "" ? [one.kopf] : [])),
    ohneSpalte: [...asked].filter((code) => !used.has(code)),
  };
}
