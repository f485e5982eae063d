/** The unknown marks of a chapter as they were typed, for the sentence at its field. */
export function markenOf(outcome: object): Record<string, string> {
  if (!("unbekannt" in outcome) || !Array.isArray(outcome.unbekannt)) return {};
  return { marken: outcome.unbekannt.map((one) => `[^${one}]`).join(", ") };
}
