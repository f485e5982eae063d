import type { Datum } from "#src/shared/datum.ts";
import type { Antwortstand, Eingabeweg } from "../../antwort/rules/annahme.ts";
import { isLeer, type Wert } from "../../umfrage/rules/ausdruck.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import { listSpalten, type Spalte } from "./spalten.ts";

/** An answer as it is stored, with what says how it came. */
export type Rohantwort = {
  readonly pseudonym: string | null;
  readonly stand: Antwortstand;
  readonly weg: Eingabeweg | null;
  readonly sprache: string | null;
  readonly eingereichtAm: Datum | null;
  readonly werte: Readonly<Record<string, Wert>>;
};

export type Rohtabelle = {
  readonly spalten: readonly Spalte[];
  /** Headings: how an answer came, then the codes of the columns. */
  readonly kopf: readonly string[];
  readonly zeilen: readonly (readonly (string | number | null)[])[];
};

export const VORSPANN = ["pseudonym", "stand", "weg", "startlanguage", "eingereicht"] as const;

function cellOf({ zelle, kasten, platz, art }: Spalte, werte: Rohantwort["werte"]): string | number | null {
  const wert = werte[zelle];
  if (kasten !== null) {
    // Nobody was asked: empty; asked and left open: no.
    return wert === undefined ? null : [wert].flat().map(String).includes(kasten) ? "ja" : "nein";
  }
  if (isLeer(wert)) return null;
  if (platz !== null) return Array.isArray(wert) ? (wert[platz - 1] ?? null) : null;
  if (typeof wert === "number") return wert;
  return art === "zahl" && typeof wert === "string" ? wert : [wert].flat().join(", ");
}

/** All answers as one table, columns by code; entries of groups as far as anybody has any. */
export function rohtabelleOf(umfrage: Umfrage, antworten: readonly Rohantwort[]): Rohtabelle {
  const most = new Map<string, number>();
  for (const { werte } of antworten)
    for (const teil of umfrage.seiten.flatMap((one) => one.teile)) {
      const kept = werte[teil.code];
      if (teil.typ === "gruppe" && typeof kept === "number")
        most.set(teil.code, Math.max(most.get(teil.code) ?? 1, kept));
    }
  const spalten = listSpalten(umfrage).filter(
    ({ eintrag }) => eintrag === null || eintrag.nummer <= (most.get(eintrag.gruppe.code) ?? 1),
  );
  return {
    spalten,
    kopf: [...VORSPANN, ...spalten.map((one) => one.name)],
    zeilen: antworten.map(({ pseudonym, stand, weg, sprache, eingereichtAm, werte }) => [
      pseudonym,
      stand,
      weg,
      sprache,
      eingereichtAm,
      ...spalten.map((one) => cellOf(one, werte)),
    ]),
  };
}
