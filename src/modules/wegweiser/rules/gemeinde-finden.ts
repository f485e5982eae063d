import { latinDigits } from "#src/shared/latin-digits.ts";
import { dice } from "#src/shared/name-similarity.ts";
import { suchtext } from "#src/shared/suchtext.ts";

type Gemeinde = { readonly name: string; readonly slug: string; readonly plz: string };

/** From this on a name is proposed for one that nobody knows. */
const AEHNLICH_AB = 0.5;
const HOECHSTENS = 5;

/**
 * Where somebody lives, as it was typed: name, slug of a link, postcode, or postcode and name
 * (docs/fachliches/wegweiser.md W14).
 *
 * @returns the one Gemeinde; else those to choose from: all of a postcode, or names that are alike
 */
export function findGemeinde<G extends Gemeinde>(
  gemeinden: readonly G[],
  ort: string,
): { readonly gemeinde: G | null; readonly zurWahl: readonly G[]; readonly plz: string } {
  const text = suchtext(latinDigits(ort));
  const plz = text.split(" ").find((word) => /^\d{5}$/.test(word)) ?? "";
  const name = text.replace(plz, "").trim();
  const found = (zurWahl: readonly G[]) =>
    zurWahl.length === 1 ? { gemeinde: zurWahl[0] ?? null, zurWahl: [], plz } : { gemeinde: null, zurWahl, plz };
  const named = gemeinden.filter((one) => name !== "" && [one.slug, ...spellings(one.name)].includes(slugged(name)));
  if (named.length > 0) return found(named);
  const there = gemeinden.filter((one) => plz !== "" && one.plz === plz);
  if (there.length > 0) return found(there);
  const alike = gemeinden
    .map((one) => ({ one, value: Math.max(...spellings(one.name).map((way) => likeness(way, slugged(name)))) }))
    .filter(({ value }) => value >= AEHNLICH_AB)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, HOECHSTENS);
  return { gemeinde: null, zurWahl: alike.map(({ one }) => one), plz };
}

/** With and without the sign that a foreign keyboard lacks: `Mühlgarten`, `Muehlgarten`, `Muhlgarten`. */
function spellings(name: string): string[] {
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
  return [name, bare].map((one) => slugged(suchtext(one)));
}

/** Words of a compared text as an address has them; `St. Alwin` is `Sankt Alwin`. */
const slugged = (text: string): string => text.replace(/^st /, "sankt ").replaceAll(" ", "-");

/** Whoever has typed the beginning is helped as well. */
const likeness = (name: string, typed: string): number =>
  typed.length >= 3 && name.startsWith(typed) ? 1 : dice(name, typed);
