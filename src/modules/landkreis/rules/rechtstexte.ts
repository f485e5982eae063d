/** The legal pages a county has. */
export const RECHTSTEXTE = ["impressum", "datenschutz", "barrierefreiheit"] as const;
export type Rechtstext = (typeof RECHTSTEXTE)[number];

/** Longest legal text, in characters. */
export const RECHTSTEXT_MAX = 60_000;

export function isRechtstext(text: string | undefined): text is Rechtstext {
  return (RECHTSTEXTE as readonly string[]).includes(text ?? "");
}
