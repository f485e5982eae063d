/** What a county writes about these pages: three legal texts, and the two introductions that BITV 2.0 § 4 has as a model. */
export const RECHTSTEXTE = [
  "impressum",
  "datenschutz",
  "barrierefreiheit",
  "leichte_sprache",
  "gebaerdensprache",
] as const;
export type Rechtstext = (typeof RECHTSTEXTE)[number];

/** Longest legal text, in characters. */
export const RECHTSTEXT_MAX = 60_000;

export function isRechtstext(text: string | undefined): text is Rechtstext {
  return (RECHTSTEXTE as readonly string[]).includes(text ?? "");
}
