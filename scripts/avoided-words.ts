import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseSync } from "@swc/core";

export type Found = { readonly word: string; readonly name: string; readonly file: string };

/** `massnahmenListe`, `massnahmen_liste` and `massnahmen-liste` are the same three syllables to a reader. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

function inflections(word: string): string[] {
  return [word, `${word}s`, `${word}n`, `${word}en`, `${word}e`, word.replace(/y$/, "ies")];
}

type Search = { readonly word: string; readonly parts: readonly string[]; readonly last: ReadonlySet<string> };

function searchFor(word: string): Search {
  const parts = wordsOf(word);
  return { word, parts, last: new Set(inflections(parts.at(-1) ?? "")) };
}

function contains(words: readonly string[], { parts, last }: Search): boolean {
  const end = parts.length - 1;
  return words.some(
    (word, at) => last.has(word) && at >= end && parts.every((part, i) => i === end || words[at - end + i] === part),
  );
}

/** Every name that a source file gives: not what it reads from others (`performance.measure`), comments or texts. */
export function listNames(source: string, tsx = false): string[] {
  const names = new Set<string>();
  const visit = (node: unknown, parentType: string, key: string) => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, parentType, key);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const { type, value } = node as { type?: string; value?: unknown };
    const read = parentType === "MemberExpression" && key === "property";
    if (type === "Identifier" && typeof value === "string" && !read) names.add(value);
    for (const [name, child] of Object.entries(node)) if (name !== "span") visit(child, type ?? parentType, name);
  };
  visit(parseSync(source, { syntax: "typescript", tsx }).body, "", "");
  return [...names];
}

/** Looks through names for words that the glossary avoids; a name that many files use is looked at once. */
export function searchAvoided(avoided: readonly string[]): (file: string, source: string) => Found[] {
  const searches = avoided.map(searchFor);
  const known = new Map<string, readonly string[]>();
  const wordsIn = (name: string): readonly string[] => {
    const words = wordsOf(name);
    const found = known.get(name) ?? searches.filter((search) => contains(words, search)).map(({ word }) => word);
    known.set(name, found);
    return found;
  };
  return (file, source) => {
    const names = [basename(file).replace(/\..*$/, ""), ...listNames(source, file.endsWith("x"))];
    return names.flatMap((name) => wordsIn(name).map((word) => ({ word, name, file })));
  };
}

export function listSources(folder: string): { file: string; source: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }));
}
