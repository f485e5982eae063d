// node scripts/glossar.ts: reads GLOSSAR.md, checks it, writes src/shared/glossar.json for the pages.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
export const GLOSSAR = join(ROOT, "GLOSSAR.md");
export const GLOSSAR_JSON = join(ROOT, "src/shared/glossar.json");

export type Eintrag = {
  readonly wort: string;
  readonly mehrzahl: string;
  /** The word in ASCII, as names in the code use it. */
  readonly key: string;
  readonly erklaerung: string;
  readonly english: string;
  readonly meaning: string;
  /** Words that are not used for it. */
  readonly nicht: readonly string[];
};

const HEAD = ["Wort", "Mehrzahl", "in Code", "Erklärung", "English", "nicht"];
const NOTHING = "–";

/**
 * Reads every table of the glossary.
 *
 * @throws Error naming the line that breaks a rule of the glossary
 */
export function parseGlossar(markdown: string): Eintrag[] {
  const entries: Eintrag[] = [];
  const seen = new Set<string>();
  for (const [index, line] of markdown.split("\n").entries()) {
    if (!line.startsWith("|") || /^\|(?: -+ \|)+$/.test(line)) continue;
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells.join() === HEAD.join()) continue;
    const fail = (reason: string) => new Error(`GLOSSAR.md, line ${index + 1}: ${reason}`);
    const [wort = "", mehrzahl = "", key = "", erklaerung = "", en = "", nicht = ""] = cells;
    if (cells.length !== HEAD.length || cells.includes("")) throw fail(`needs the six cells ${HEAD.join(", ")}.`);
    if (!/^[a-z][A-Za-z0-9]*$/.test(key)) throw fail(`"${key}" is no name in ASCII.`);
    if (seen.has(key)) throw fail(`"${key}" stands twice.`);
    seen.add(key);
    if (!erklaerung.endsWith(".") || erklaerung.slice(0, -1).includes(". ")) throw fail("Erklärung is one sentence.");
    const [english = "", meaning = "", more] = en.split(": ");
    if (!english || !meaning || more !== undefined) throw fail("English is a term, a colon and its meaning.");
    const avoided = nicht === NOTHING ? [] : nicht.split(", ");
    const odd = avoided.find((word) => !/^[a-z][A-Za-z0-9]*$/.test(word));
    if (odd !== undefined) throw fail(`"${odd}" is no name in ASCII.`);
    entries.push({
      wort,
      mehrzahl: mehrzahl === NOTHING ? "" : mehrzahl,
      key,
      erklaerung,
      english,
      meaning,
      nicht: avoided,
    });
  }
  return entries;
}

/** What `src/shared/glossar.json` must hold. */
export function renderGlossar(entries: readonly Eintrag[]): string {
  const begriffe = Object.fromEntries(
    entries
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, wort, mehrzahl, erklaerung, english, meaning }) => [
        key,
        { de: { wort, mehrzahl, erklaerung }, en: { wort: english, erklaerung: `${capital(meaning)}.` } },
      ]),
  );
  return `${JSON.stringify({ generatedBy: "scripts/glossar.ts from GLOSSAR.md", begriffe }, null, 2)}\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

if (import.meta.main) {
  const entries = parseGlossar(readFileSync(GLOSSAR, "utf8"));
  writeFileSync(GLOSSAR_JSON, renderGlossar(entries));
  console.log(`${entries.length} Begriffe nach src/shared/glossar.json geschrieben.`);
}
