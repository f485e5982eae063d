import type { guardedFetch } from "../outgoing/guarded-fetch.ts";

export const UEBERSETZER_GRUENDE = [
  "kontingent",
  "schluessel",
  "sprache",
  "zu-viel",
  "nicht-erreichbar",
  "unlesbar",
] as const;
/**
 * Why there is no translation: the month's quota is used up, the key is refused, the service does not know the language,
 * it is asked too often or for too much, it does not answer, or answers something else.
 */
export type UebersetzerGrund = (typeof UEBERSETZER_GRUENDE)[number];

/** The service said no, or nothing. `again`: later it may say yes. */
export class UebersetzerFehler extends Error {
  override readonly name = "UebersetzerFehler";
  readonly grund: UebersetzerGrund;
  readonly again: boolean;
  constructor(grund: UebersetzerGrund, again: boolean) {
    super(`the translation service: ${grund}`);
    this.grund = grund;
    this.again = again;
  }
}

/** A service that translates German. */
export type Uebersetzer = {
  readonly dienst: "deepl" | "libretranslate";
  /** @param sprache BCP 47 */
  readonly kann: (sprache: string) => boolean;
  /**
   * @param texte in the notation of shared/textform.ts, without headings and lists
   * @returns one text for each, in order; links lead where they led
   * @throws UebersetzerFehler
   */
  readonly uebersetze: (texte: readonly string[], sprache: string) => Promise<string[]>;
};

export type Ask = ReturnType<typeof guardedFetch>;
