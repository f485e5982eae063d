import { classNames } from "../class-names.ts";

const GLYPHS = {
  beleg: "wk-z--beleg",
  bedarf: "wk-z--bedarf",
  ziel: "wk-z--ziel",
  massnahme: "wk-z--massnahme",
  stand: "wk-z--stand",
  gut: "wk-z--gut",
  warnung: "wk-z--warnung",
  kritisch: "wk-z--kritisch",
  luecke: "wk-z--luecke",
  ruht: "wk-z--ruht",
  pfeil: "wk-z--pfeil",
} as const;

/** Names of the drawn shapes: five links of the chain, five states, one arrow. */
export type GlyphName = keyof typeof GLYPHS;

/** A shape in text colour. Decorative: the word always stands beside it. */
export function Glyph({ name }: { name: GlyphName }) {
  return <span className={classNames("wk-z", GLYPHS[name])} aria-hidden="true" />;
}
