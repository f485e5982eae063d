import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";

/** One line of the list of Zielgruppen or Querschnittsthemen as it is edited. `id` is null for a new one. */
export type ThemaZeile<Id extends string> = {
  readonly id: Id | null;
  readonly name: string;
  /** Of a Zielgruppe its description, of a Querschnittsthema its guiding question. */
  readonly text: string;
};

/** Of a Zielgruppe also how many people, estimated (R088). Left out: as it was. */
export type ZielgruppeZeile<Id extends string> = ThemaZeile<Id> & {
  readonly groesse?: number | null;
  readonly groesseHinweis?: string;
};

/** More people than live in any German county. */
export const GROESSE_HOECHSTENS = 5_000_000;

export const THEMEN_HOECHSTENS = 40;

/** Whether the list can stand: every line has a name, none twice, not more than people can choose from. */
export function acceptThemen<Id extends string>(
  zeilen: readonly ThemaZeile<Id>[],
): Outcome<readonly ThemaZeile<Id>[], "name-fehlt" | "name-doppelt" | "zu-viele"> {
  if (zeilen.length > THEMEN_HOECHSTENS) return refuse("zu-viele");
  if (zeilen.some((zeile) => suchtext(zeile.name) === "")) return refuse("name-fehlt");
  if (new Set(zeilen.map((zeile) => suchtext(zeile.name))).size < zeilen.length) return refuse("name-doppelt");
  return accept(zeilen);
}
