import { suchtext } from "#src/shared/suchtext.ts";
import { parseFinanzierung } from "../finanzierung.ts";
import { parseZustaendigkeit } from "../zustaendigkeit.ts";
import { isSicherStelle } from "../zustaendigkeit-worte.ts";
import { detectPersonalData, type Personendaten } from "#src/shared/personendaten.ts";
import { faktorOf, findZiel, type Spaltenziel } from "./spaltennamen.ts";
import { breiteOf, type ImportZeile, zellText } from "./zeile.ts";

/**
 * Why a column is read the way it is:
 * `name` its heading says so · `inhalt` its cells look like it · `doppelt` another column was taken for that ·
 * `spaeter` known, but not kept yet · `nie` never kept · `unbekannt` nobody knows · `leer` nothing in it ·
 * `personendaten` data about persons, refused (AS12).
 */
export const SPALTENGRUENDE = [
  "name",
  "inhalt",
  "doppelt",
  "spaeter",
  "nie",
  "unbekannt",
  "leer",
  "personendaten",
] as const;
export type Spaltengrund = (typeof SPALTENGRUENDE)[number];

export type ColumnGuess = {
  /** Index in the cells of a row, from 0. */
  readonly spalte: number;
  readonly kopf: string;
  readonly ziel: Spaltenziel;
  readonly sicherheit: "sicher" | "pruefen" | "abgelehnt";
  readonly grund: Spaltengrund;
  readonly personendaten: Personendaten | null;
  /** First filled cell; empty for refused columns, which are neither shown nor stored. */
  readonly beispiel: string;
  /** What numbers in this column are multiplied with: 1000 under „in TEUR“. */
  readonly faktor: 1 | 1000;
};

const STICHPROBE = 200;
/** Several columns may say these; all others one only. */
const MEHRFACH: ReadonlySet<Spaltenziel> = new Set(["mitwirkung", "nicht-uebernehmen", "beschreibung"]);

type Merkmale = {
  readonly spalte: number;
  readonly werte: readonly string[];
  readonly laenge: number;
  readonly verschieden: number;
  readonly zahl: number;
};

function describeColumn(spalte: number, werte: readonly string[]): Merkmale {
  const laenge = werte.reduce((sum, wert) => sum + wert.length, 0) / Math.max(werte.length, 1);
  const zahl = werte.filter((wert) => /^[\d.,\s€]+$/u.test(wert)).length / Math.max(werte.length, 1);
  return { spalte, werte, laenge, zahl, verschieden: new Set(werte).size / Math.max(werte.length, 1) };
}

const share = (werte: readonly string[], test: (wert: string) => boolean) =>
  werte.filter(test).length / Math.max(werte.length, 1);

const isFinanzierung = (wert: string) => parseFinanzierung(wert).some((aussage) => aussage.art !== "wortlaut");
const isZustaendigkeit = (wert: string) => {
  if (wert.length > 300) return false;
  const { federfuehrung, mitwirkung } = parseZustaendigkeit(wert);
  const all = [...(federfuehrung ? [federfuehrung] : []), ...mitwirkung];
  return all.length > 0 && all.every(({ art, name }) => art !== "stelle" || isSicherStelle(name, suchtext(name)));
};
const isKennung = (wert: string) => /^(?:[A-ZÄÖÜ]{1,4}[\s.-]?)?\d{1,4}(?:[.\-/]\d{1,3})*\.?$/u.test(wert);

/** What the cells of a column look like; null when they look like nothing certain. */
function guessByContent(
  { werte, laenge, verschieden, zahl }: Merkmale,
  taken: ReadonlySet<Spaltenziel>,
): Spaltenziel | null {
  const few = werte.slice(0, 40);
  const candidates: readonly (readonly [Spaltenziel, boolean])[] = [
    ["kennung", laenge <= 10 && verschieden === 1 && share(few, isKennung) > 0.9],
    ["finanzierung", laenge > 5 && share(few, isFinanzierung) > 0.4],
    ["jahr", share(few, (wert) => /^20\d{2}$/u.test(wert)) > 0.9],
    ["betrag", zahl > 0.9 && laenge > 2 && share(few, (wert) => /€|\d{3}/u.test(wert)) > 0.5],
    ["zustaendigkeit", laenge > 2 && laenge < 200 && share(few, isZustaendigkeit) > 0.5],
    ["handlungsfeld", werte.length > 3 && laenge > 3 && laenge < 60 && verschieden <= 0.5 && zahl === 0],
  ];
  return candidates.find(([ziel, fits]) => fits && !taken.has(ziel))?.[0] ?? null;
}

/** The title: the first column of texts that are all different and as long as a line. */
function findTitel(columns: readonly Merkmale[]): Merkmale | null {
  const texts = columns.filter(
    ({ werte, laenge, zahl }) => werte.length > 0 && laenge >= 8 && laenge <= 250 && zahl < 0.5,
  );
  return texts.find(({ verschieden }) => verschieden > 0.7) ?? texts[0] ?? null;
}

/**
 * Guesses what each column becomes, by its heading, else by what stands in it. Columns that look like data about
 * persons are refused, whatever their heading says (AS12).
 *
 * @param header the row of headings, null when the table has none
 * @param rows the rows below; a sample of them is looked at
 */
export function guessColumns(header: ImportZeile | null, rows: readonly ImportZeile[]): readonly ColumnGuess[] {
  const sample = rows.slice(0, STICHPROBE);
  const width = Math.max(breiteOf(sample), header?.cells.length ?? 0);
  const taken = new Set<Spaltenziel>();
  const guesses: ColumnGuess[] = [];
  const open: Merkmale[] = [];

  const columns = Array.from({ length: width }, (_, spalte) => ({
    kopf: zellText(header?.cells[spalte]),
    merkmale: describeColumn(
      spalte,
      sample.map((row) => zellText(row.cells[spalte])).filter((wert) => wert !== ""),
    ),
  }));
  const put = (
    spalte: number,
    guess: Pick<ColumnGuess, "ziel" | "sicherheit" | "grund"> & { personendaten?: Personendaten },
  ) => {
    const { kopf = "", merkmale } = columns[spalte] ?? {};
    const refused = guess.sicherheit === "abgelehnt";
    if (guess.ziel !== "nicht-uebernehmen") taken.add(guess.ziel);
    guesses.push({
      ...guess,
      spalte,
      kopf,
      personendaten: guess.personendaten ?? null,
      beispiel: refused ? "" : (merkmale?.werte[0] ?? ""),
      faktor: faktorOf(kopf),
    });
  };

  const weak: { readonly spalte: number; readonly ziel: Spaltenziel }[] = [];
  for (const [spalte, { kopf, merkmale }] of columns.entries()) {
    const found = findZiel(suchtext(kopf));
    const personal = detectPersonalData(kopf, merkmale.werte);
    // A title may name a person („Anna-Seghers-Abend“); only a strong share makes a well-named column one of persons.
    if (personal && (personal.anteil >= 0.5 || !found?.sicher)) {
      put(spalte, {
        ziel: "nicht-uebernehmen",
        sicherheit: "abgelehnt",
        grund: "personendaten",
        personendaten: personal.art,
      });
    } else if (!found) {
      if (merkmale.werte.length === 0) put(spalte, { ziel: "nicht-uebernehmen", sicherheit: "sicher", grund: "leer" });
      else open.push(merkmale);
    } else if (found.grund !== "name")
      put(spalte, { ziel: "nicht-uebernehmen", sicherheit: "sicher", grund: found.grund });
    else if (!found.sicher) weak.push({ spalte, ziel: found.ziel });
    else if (taken.has(found.ziel) && !MEHRFACH.has(found.ziel)) {
      put(spalte, { ziel: "nicht-uebernehmen", sicherheit: "pruefen", grund: "doppelt" });
    } else put(spalte, { ziel: amountInstead(found.ziel, merkmale), sicherheit: "sicher", grund: "name" });
  }
  for (const { spalte, ziel } of weak) {
    const merkmale = columns[spalte]?.merkmale ?? describeColumn(spalte, []);
    const better = amountInstead(ziel, merkmale);
    if (taken.has(better) && !MEHRFACH.has(better))
      put(spalte, { ziel: "nicht-uebernehmen", sicherheit: "pruefen", grund: "doppelt" });
    else put(spalte, { ziel: better, sicherheit: "pruefen", grund: "name" });
  }
  guessOpen(open, taken, put, header === null);
  return guesses.toSorted((a, b) => a.spalte - b.spalte);
}

/** „Kosten“ above numbers is an amount, „Budget“ above words a statement. */
function amountInstead(ziel: Spaltenziel, { werte, zahl }: Merkmale): Spaltenziel {
  return ziel === "finanzierung" && werte.length > 0 && zahl > 0.8 ? "betrag" : ziel;
}

type Put = (spalte: number, guess: Pick<ColumnGuess, "ziel" | "sicherheit" | "grund">) => void;

/** Columns whose heading says nothing: by content when the table has no headings or lacks the essentials. */
function guessOpen(open: readonly Merkmale[], taken: ReadonlySet<Spaltenziel>, put: Put, headless: boolean): void {
  let left = open;
  for (const merkmale of open) {
    const ziel = guessByContent(merkmale, taken);
    const wanted =
      ziel !== null && (headless || ["zustaendigkeit", "finanzierung", "kennung", "handlungsfeld"].includes(ziel));
    if (!wanted || (ziel === "handlungsfeld" && findTitel([merkmale]) && !taken.has("titel") && open.length === 1))
      continue;
    put(merkmale.spalte, { ziel, sicherheit: "pruefen", grund: "inhalt" });
    left = left.filter((one) => one !== merkmale);
  }
  const titel = taken.has("titel") ? null : findTitel(left);
  if (titel) put(titel.spalte, { ziel: "titel", sicherheit: "pruefen", grund: "inhalt" });
  left = left.filter((one) => one !== titel);
  const text = headless && !taken.has("beschreibung") ? left.find(({ laenge }) => laenge > 40) : undefined;
  if (text) put(text.spalte, { ziel: "beschreibung", sicherheit: "pruefen", grund: "inhalt" });
  for (const { spalte } of left.filter((one) => one !== text)) {
    put(spalte, { ziel: "nicht-uebernehmen", sicherheit: "pruefen", grund: "unbekannt" });
  }
}

/** What each column becomes, by its index; columns that are missing are not taken. */
export type Zuordnung = readonly { readonly spalte: number; readonly ziel: Spaltenziel; readonly faktor: 1 | 1000 }[];

/** Targets that one column only may have. */
const EINMALIG: readonly Spaltenziel[] = [
  "kennung",
  "handlungsfeld",
  "titel",
  "zustaendigkeit",
  "federfuehrung",
  "betrag",
  "jahr",
  "beginn",
  "ende",
  "zeitraum",
  "gemeinden",
  "zielgruppen",
  "querschnittsthemen",
  "ebene",
];

export type ZuordnungReason = "ohne-titel" | "doppelt-zugeordnet";

/**
 * The columns as a person corrected them. Refused ones stay refused (AS12), whatever was posted.
 *
 * @param gewuenscht by column index; missing entries keep the guess
 */
export function acceptZuordnung(
  guesses: readonly ColumnGuess[],
  gewuenscht: ReadonlyMap<number, Spaltenziel> = new Map(),
):
  | { readonly ok: true; readonly value: Zuordnung }
  | { readonly ok: false; readonly reason: ZuordnungReason; readonly ziel: Spaltenziel } {
  const zuordnung = guesses.map(({ spalte, ziel, sicherheit, faktor }) => ({
    spalte,
    ziel: sicherheit === "abgelehnt" ? ("nicht-uebernehmen" as const) : (gewuenscht.get(spalte) ?? ziel),
    faktor,
  }));
  if (!zuordnung.some(({ ziel }) => ziel === "titel")) return { ok: false, reason: "ohne-titel", ziel: "titel" };
  for (const ziel of EINMALIG) {
    if (zuordnung.filter((one) => one.ziel === ziel).length > 1)
      return { ok: false, reason: "doppelt-zugeordnet", ziel };
  }
  return { ok: true, value: zuordnung };
}
