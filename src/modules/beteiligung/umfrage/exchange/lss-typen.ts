/** How the types of LimeSurvey are called here. `A B C E` are tables with a scale that the type itself brings. */
export const ARTEN: Readonly<Record<string, string>> = {
  L: "einfach",
  "!": "einfach",
  O: "einfach",
  G: "einfach",
  "5": "einfach",
  M: "mehrfach",
  P: "mehrfach",
  S: "text",
  T: "langtext",
  U: "langtext",
  Q: "mehrtext",
  N: "zahl",
  K: "mehrzahl",
  D: "datum",
  Y: "janein",
  X: "hinweis",
  F: "matrix",
  H: "matrix",
  A: "matrix",
  B: "matrix",
  C: "matrix",
  E: "matrix",
  "1": "matrix",
  ";": "tabelle",
  ":": "tabelle",
  R: "rang",
  "|": "datei",
  "*": "hinweis",
};

/** What the scales that a type itself brings are called. */
export const WORTE: Readonly<Record<string, { readonly de: string; readonly en: string; readonly ar: string }>> = {
  Y: { de: "ja", en: "yes", ar: "نعم" },
  U: { de: "unsicher", en: "uncertain", ar: "غير متأكد" },
  N: { de: "nein", en: "no", ar: "لا" },
  I: { de: "Zunahme", en: "increase", ar: "زيادة" },
  S: { de: "unverändert", en: "same", ar: "كما هو" },
  D: { de: "Abnahme", en: "decrease", ar: "نقصان" },
  F: { de: "weiblich", en: "female", ar: "أنثى" },
  M: { de: "männlich", en: "male", ar: "ذكر" },
};

/** The codes of the answers that a type brings with it. */
export function builtIn(type: string): readonly string[] {
  if (type === "A" || type === "5") return ["1", "2", "3", "4", "5"];
  if (type === "B") return Array.from({ length: 10 }, (_, n) => String(n + 1));
  return type === "C" ? ["Y", "U", "N"] : type === "E" ? ["I", "S", "D"] : type === "G" ? ["F", "M"] : [];
}
