import type { GemeindeAngaben, GemeindeArt } from "./gemeinde.ts";

/** What a list says of one municipality. */
export type GemeindeZeile = Pick<GemeindeAngaben, "name" | "art" | "ags" | "plz">;

/** As the Gemeindeverzeichnis (Destatis) writes them behind the name: `Neustadt, Stadt`, `Markt Probst, M`. */
const ARTEN: readonly (readonly [RegExp, GemeindeArt])[] = [
  [/, (?:Große Kreisstadt|GKSt|Stadt|St)$/u, "stadt"],
  [/, (?:Markt|M|Mkt)$/u, "markt"],
  [/, (?:Flecken|Fl)$/u, "flecken"],
];

/**
 * Reads a pasted list, one municipality per line, columns by tab or semicolon in any order: eight digits are the
 * Gemeindeschlüssel, five the postcode, the first other words the name. A heading without digits is left out.
 *
 * @returns the rows, or the first line that has no name or no key, or a key for the second time; lines count from 1
 */
export function parseGemeindeListe(text: string): { ok: true; value: GemeindeZeile[] } | { ok: false; zeile: number } {
  const rows = new Map<string, GemeindeZeile>();
  for (const [place, line] of text.split("\n").entries()) {
    const cells = line.split(/[\t;]/).map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 0 || (place === 0 && !/\d/.test(line))) continue;
    const ags = filled.find((cell) => /^\d{8}$/.test(cell));
    const written = filled.find((cell) => /^\p{L}/u.test(cell));
    if (!ags || !written || rows.has(ags)) return { ok: false, zeile: place + 1 };
    const art = ARTEN.find(([pattern]) => pattern.test(written));
    const name = art ? written.replace(art[0], "") : written;
    if (name.length > 120) return { ok: false, zeile: place + 1 };
    rows.set(ags, { name, art: art?.[1] ?? "gemeinde", ags, plz: filled.find((cell) => /^\d{5}$/.test(cell)) ?? "" });
  }
  return { ok: true, value: [...rows.values()] };
}
