export { buildIndex } from "./build-index.ts";
export type {
  Suchdokument,
  Suchergebnis,
  Suchgruppe,
  Suchtreffer,
  Textstueck,
  Trefferart,
} from "./document.ts";
export { IndexStore } from "./index-store.ts";
export { findIds, MOST_CHARACTERS, search } from "./search.ts";
export type { SearchIndex } from "./search-index.ts";
