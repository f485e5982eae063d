import type { Datensatz } from "../rules/datensatz.ts";
import { type Freitextstand, looksPersonal } from "../rules/freitext.ts";
import type { Texte } from "../../umfrage/rules/definition.ts";
import { type Antwortzeile, type Freitext, freitextSchluessel } from "./ergebnisse.ts";

export type Freitextantwort = {
  readonly schluessel: string;
  readonly frage: string;
  readonly titel: Texte;
  readonly text: string;
  /** Null while nobody has looked at it. */
  readonly stand: Freitextstand | null;
  readonly gezeigt: string;
  readonly rev: number;
  readonly auffaellig: boolean;
  /** False where the survey promised that nobody else reads it. */
  readonly zeigbar: boolean;
};

/**
 * Everything that was answered in words, question by question. Within a question in the order of the alphabet, which is
 * another in every question: nothing tells which words are by the same respondent (T44).
 */
export function listTextantworten(
  daten: Datensatz,
  zeilen: readonly Antwortzeile[],
  kept: readonly Freitext[],
): Freitextantwort[] {
  const decided = new Map(kept.map((one) => [one.schluessel, one]));
  return daten.fragen.flatMap((frage) =>
    (daten.texte.get(frage.schluessel) ?? [])
      .flatMap(({ von, zelle, text }, at) => {
        const zeile = zeilen[von];
        if (!zeile) return [];
        // Entries of a group have one cell each for many: which one it is, is told by its place.
        const schluessel = freitextSchluessel(zeile.id, `${frage.schluessel}${zelle}${frage.gruppe ? ` ${at}` : ""}`);
        const found = decided.get(schluessel);
        return [
          {
            schluessel,
            frage: frage.schluessel,
            titel: frage.titel,
            text,
            stand: found?.stand ?? null,
            gezeigt: found?.text ?? "",
            rev: found?.rev ?? 0,
            auffaellig: looksPersonal(text),
            zeigbar: frage.zeigen === "nach-pruefung",
          },
        ];
      })
      .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.schluessel < b.schluessel ? -1 : 1)),
  );
}
