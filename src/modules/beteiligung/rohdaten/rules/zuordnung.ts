import type { Spalte } from "./spalten.ts";

/** What a table of answers says of an answer as a whole, by the names programs give it. */
const ANGABEN: Readonly<Record<string, readonly string[]>> = {
  nummer: ["id", "antwort id", "response id", "antwort-id"],
  zugangscode: ["token", "zugangscode", "access code"],
  abgeschickt: ["submitdate", "datum abgeschickt", "date submitted"],
  seite: ["lastpage", "letzte seite", "last page"],
  sprache: ["startlanguage", "start-sprache", "start language"],
  zufall: ["seed", "zufallsstartwert"],
  begonnen: ["startdate", "datum gestartet", "date started"],
  zuletzt: ["datestamp", "datum letzte aktivität", "date last action"],
  adresse: ["ipaddr", "ip-adresse", "ip address"],
  herkunft: ["refurl", "referrer url"],
  /** Ours. */
  stand: ["stand"],
  pseudonym: ["pseudonym"],
};
export type Angabe = "sprache" | "abgeschickt" | "stand" | "sonst";

/** What a column of a file is. */
export type Ziel =
  | { readonly art: "spalte"; readonly spalte: Spalte }
  | { readonly art: "angabe"; readonly angabe: Angabe }
  /** No question of this survey. */
  | { readonly art: "unbekannt"; readonly kopf: string };

const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();

/** A part of a heading, whole or cut off as LimeSurvey does it: `Wie hoch ist de..`. */
function isSame(written: string, words: readonly string[]): boolean {
  const bare = plain(written);
  const short = bare.endsWith("..") ? bare.slice(0, -2).trimEnd() : null;
  return words.map(plain).some((one) => one === bare || (short !== null && short !== "" && one.startsWith(short)));
}

function isHeadingOf(kopf: string, { worte }: Spalte): boolean {
  const [first = "", ...rest] = kopf.split(/\s*\[/).map((one) => one.replace(/\]\s*$/, ""));
  return rest.length + 1 === worte.length && [first, ...rest].every((one, at) => isSame(one, worte[at] ?? []));
}

function angabeOf(kopf: string): Angabe | null {
  const bare = plain(kopf);
  const isCut = bare.endsWith("..");
  const stem = isCut ? bare.slice(0, -2).trimEnd() : bare;
  const [found] =
    Object.entries(ANGABEN).find(([, names]) => names.some((one) => one === stem || (isCut && one.startsWith(stem)))) ??
    [];
  if (found === undefined) return null;
  return found === "sprache" || found === "abgeschickt" || found === "stand" ? found : "sonst";
}

/** Parts of a code stand in brackets or behind lines: `was[gem]`, `was_gem`. */
function codeIn(kopf: string): string {
  return kopf
    .trim()
    .toLowerCase()
    .replace(/\]?\s*\[/g, "_")
    .replace(/\]$/, "");
}

/**
 * Which column of a file is which of the survey. Headings may be codes, codes with words (`bereich. In welchem …`), words,
 * or words cut off; where words stand twice, the order decides. Rules: docs/fachliches/formate-umfragen.md FU3.
 */
export function zuordnungOf(koepfe: readonly string[], spalten: readonly Spalte[]): Ziel[] {
  const byName = new Map<string, Spalte>();
  for (const spalte of spalten.toReversed())
    for (const name of [...spalte.fremd, spalte.name]) byName.set(name.toLowerCase(), spalte);
  const taken = new Set<Spalte>();
  const take = (spalte: Spalte): Ziel => {
    taken.add(spalte);
    return { art: "spalte", spalte };
  };
  const free = (name: string) => {
    const named = byName.get(codeIn(name));
    return named && !taken.has(named) ? named : undefined;
  };
  return koepfe.map((kopf): Ziel => {
    const code = kopf.split(". ", 1)[0] ?? "";
    const named = free(kopf) ?? free(code);
    if (named) return take(named);
    const angabe = angabeOf(code) ?? angabeOf(kopf);
    if (angabe) return { art: "angabe", angabe };
    if (byName.get(codeIn(kopf).replace(/_filecount$/, ""))?.art === "datei") return { art: "angabe", angabe: "sonst" };
    const worded = spalten.find((one) => !taken.has(one) && isHeadingOf(kopf, one));
    // Last, because a question may begin with a word and a colon as well.
    const found = worded ?? free(kopf.split(": ", 1)[0] ?? "");
    return found ? take(found) : { art: "unbekannt", kopf };
  });
}
