import type { Umfrage } from "./definition.ts";
import type { DefinitionFehler } from "./pruefung.ts";

/** Something in a file that has no place here: where it stood, and its own words. */
export type Rest = { readonly ort: string; readonly text: string };

/** What came of a file: the survey and what of it was not carried over, or what does not fit together. */
export type Einlesung =
  | { readonly ok: true; readonly umfrage: Umfrage; readonly rest: readonly Rest[] }
  | { readonly ok: false; readonly fehler: readonly DefinitionFehler[] };

/** Where a survey came from. */
export type Umfragequelle = {
  readonly format: string;
  readonly datei: string;
  readonly sha256: string;
  /** Of the survey as it was read: tells whether somebody has worked on it since. */
  readonly inhalt: string;
  readonly rest: readonly Rest[];
};
