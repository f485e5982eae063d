/** What an import can tell of a Stelle by its name alone; everything else is for people to fill in. */
export type StelleVermutung = {
  readonly art: "sachgebiet" | "amt" | "stabsstelle" | "verein" | "sonstige";
  readonly gehoertZumLandkreis: boolean;
};

/**
 * Guesses the kind of a Stelle. Units of the administration are told by their position word; anything doubtful is
 * `sonstige`, so that nobody is made part of the county by mistake.
 */
export function guessStelle(name: string): StelleVermutung {
  if (/^(?:SG|Sachgebiet)\s/u.test(name)) return { art: "sachgebiet", gehoertZumLandkreis: true };
  if (/^(?:Stabsstelle|Stabstelle|Pressestelle)\b/u.test(name))
    return { art: "stabsstelle", gehoertZumLandkreis: true };
  if (/^(?:Sozial|Jugend|Gesundheits|Kreisjugend|Kreissozial|Haupt)amt$|^Amt für\s/u.test(name)) {
    return { art: "amt", gehoertZumLandkreis: true };
  }
  return { art: /\be\.?\s?V\.?$/u.test(name) ? "verein" : "sonstige", gehoertZumLandkreis: false };
}

/** From whose budget a programme probably comes, by its name. */
export function guessFoerderEbene(name: string): "eu" | "bund" | "land" | "landkreis" | "stiftung" | "sonstige" {
  if (/\b(?:ESF|EFRE|AMIF|EU|Interreg|Erasmus)\b/u.test(name)) return "eu";
  if (/kreis/iu.test(name)) return "landkreis";
  if (/\b(?:Bund|Bundes\w*|BAMF|Demokratie leben)/u.test(name)) return "bund";
  if (/\b(?:Land|Landes\w*|Freistaat\w*|Richtlinie)/u.test(name)) return "land";
  return /stiftung/iu.test(name) ? "stiftung" : "sonstige";
}
