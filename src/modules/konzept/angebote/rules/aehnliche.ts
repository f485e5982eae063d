import { suchtext } from "#src/shared/suchtext.ts";
import { createAehnlichkeit } from "../../rules/import/aehnlich.ts";

/** Words that many titles share: they say nothing about two of them being alike. */
const COMMON = new Set(
  (
    "fuer und mit von vom zum zur der die das den dem des ein eine einer eines im in am an auf aus bei oder als " +
    "neue neuer neues mehr landkreis kreis gemeinde gemeinden angebot angebote projekt massnahme massnahmen " +
    "beratung integration menschen personen zugewanderte zugewanderten gefluechtete gefluechteten migration"
  ).split(" "),
);

/** Two titles are alike from here on: Dice over three neighbouring letters. */
const AEHNLICH_AB = 0.5;
/** A shared word of this length is rare enough to mean the same thing. */
const LANGES_WORT = 9;

function wordsOf(titel: string): string[] {
  return suchtext(titel)
    .split(" ")
    .filter((word) => word.length > 1 && !COMMON.has(word));
}

/**
 * What is like a title among others, most alike first: by its letters, or because a long word of the one stands in the
 * other, also as part of a compound ("Anerkennung" in "Anerkennungsberatung").
 *
 * @param most how many at most
 */
export function findAehnliche<T extends { readonly titel: string }>(
  titel: string,
  kandidaten: readonly T[],
  most = 5,
): T[] {
  const words = wordsOf(titel);
  if (words.length === 0) return [];
  const index = createAehnlichkeit<T>();
  const points = new Map<T, number>();
  for (const one of kandidaten) {
    const others = wordsOf(one.titel);
    index.add(others.join(" "), one);
    if (shareLongWord(words, others)) points.set(one, AEHNLICH_AB);
  }
  for (const { wert, punkte } of index.find(words.join(" "), AEHNLICH_AB, kandidaten.length)) {
    points.set(wert, Math.max(punkte, points.get(wert) ?? 0));
  }
  return [...points]
    .toSorted(([a, x], [b, y]) => y - x || a.titel.localeCompare(b.titel, "de"))
    .slice(0, most)
    .map(([one]) => one);
}

function shareLongWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) =>
    b.some((y) => {
      const [short, long] = x.length <= y.length ? [x, y] : [y, x];
      return short.length >= LANGES_WORT && long.includes(short);
    }),
  );
}
