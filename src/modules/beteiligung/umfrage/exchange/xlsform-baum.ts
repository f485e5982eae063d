import type { Rest } from "../rules/einlesung.ts";
import type { XlsZeile } from "./xlsform-zeilen.ts";

export type Knoten =
  | { readonly art: "frage"; readonly zeile: XlsZeile }
  | { readonly art: "group" | "repeat"; readonly zeile: XlsZeile; readonly kinder: readonly Knoten[] };

/** `begin_group`, `begin repeat` and the like; null for a question. */
function klammerOf(type: string): { readonly seite: "begin" | "end"; readonly art: "group" | "repeat" } | null {
  const [, seite, art] = /^(begin|end)[ _](group|repeat|loop)\b/i.exec(type.trim()) ?? [];
  if (!seite || !art) return null;
  return {
    seite: seite.toLowerCase() === "begin" ? "begin" : "end",
    art: art.toLowerCase() === "group" ? "group" : "repeat",
  };
}

const DEEPEST = 30;

/** Groups and repeats as the tree that they are. Ends without a beginning are listed, what has no end ends with the sheet. */
export function baumOf(zeilen: readonly XlsZeile[], rest: Rest[]): Knoten[] {
  const root: Knoten[] = [];
  const path: Knoten[][] = [root];
  for (const zeile of zeilen) {
    const type = zeile.werte["type"] ?? "";
    const klammer = klammerOf(type);
    if (klammer?.seite === "end") {
      if (path.length > 1) path.pop();
      else rest.push({ ort: String(zeile.nummer), text: type });
    } else if (klammer) {
      const kinder: Knoten[] = [];
      path.at(-1)?.push({ art: klammer.art, zeile, kinder });
      if (path.length < DEEPEST) path.push(kinder);
    } else path.at(-1)?.push({ art: "frage", zeile });
  }
  return root;
}
