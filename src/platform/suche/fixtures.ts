import { buildIndex, type BuildOptions } from "./build-index.ts";
import type { Suchdokument } from "./document.ts";
import { search } from "./search.ts";

let count = 0;

/** A document with honest defaults, for tests. */
export function aDocument(overrides: Partial<Suchdokument> = {}): Suchdokument {
  count += 1;
  return {
    art: "massnahme",
    id: `d${count}`,
    titel: "Ohne Titel",
    text: "",
    adresse: `/d${count}`,
    gewicht: 1,
    ...overrides,
  };
}

/** Titles of what a query finds among documents with these titles and texts, best first. */
export async function titlesFound(
  documents: readonly (string | Partial<Suchdokument>)[],
  query: string,
  options?: BuildOptions,
): Promise<string[]> {
  const made = documents.map((one) => aDocument(typeof one === "string" ? { titel: one } : one));
  const index = await buildIndex(made, options);
  const { gruppen } = search(index, query, { jeGruppe: 100 });
  return gruppen.flatMap(({ treffer }) => treffer.map(({ titel }) => titel.map(({ text }) => text).join("")));
}
