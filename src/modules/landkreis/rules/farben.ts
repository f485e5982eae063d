/**
 * The three variables a county may choose. Lightness is ours, so the contrast of text, links and buttons holds
 * for every value inside these ranges (design README, section 2: measured in steps of 10° and chroma .02–.09).
 */
export type Farben = {
  /** Hue in degrees. */
  readonly farbton: number;
  /** Chroma in thousandths: 62 is .062. */
  readonly buntheit: number;
  /** Hue of the paper in degrees. */
  readonly papierton: number;
};

export const FARBEN_GRENZEN = {
  farbton: { min: 0, max: 359 },
  buntheit: { min: 0, max: 90 },
  papierton: { min: 0, max: 359 },
} as const;

export const FARBEN_VORGABE: Farben = { farbton: 205, buntheit: 62, papierton: 84 };

/** Whether all three lie where the contrast was measured. */
export function areFarbenSafe(farben: Farben): boolean {
  return (Object.keys(FARBEN_GRENZEN) as (keyof Farben)[]).every((key) => {
    const { min, max } = FARBEN_GRENZEN[key];
    return Number.isInteger(farben[key]) && farben[key] >= min && farben[key] <= max;
  });
}

/**
 * The stylesheet of a county: nothing but the three variables. Values outside the safe ranges fall back to ours.
 *
 * @param use a `probe` wins over the county's own colours, wherever both stand in the page
 */
export function colourStylesheet(farben: Farben, use: "county" | "probe" = "county"): string {
  const { farbton, buntheit, papierton } = areFarbenSafe(farben) ? farben : FARBEN_VORGABE;
  const chroma = (buntheit / 1000).toFixed(3).replace(/^0/, "");
  const root = use === "probe" ? ":root:root" : ":root";
  return `${root}{--wk-farbton:${farbton};--wk-buntheit:${chroma};--wk-papierton:${papierton}}\n`;
}

/** Changes whenever a colour does, so that the stylesheet may be cached for a year under its address. */
export function farbenKey(farben: Farben): string {
  return `${farben.farbton}-${farben.buntheit}-${farben.papierton}`;
}
