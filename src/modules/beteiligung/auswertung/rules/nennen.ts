import { type Texte, textIn } from "../../umfrage/rules/definition.ts";
import type { Beschriftung, Klasse, Wort } from "./merkmale.ts";

/** A name, and the language it is in. */
export type Genannt = { readonly text: string; readonly lang: string };

/** The words of ours that a name may need. */
export type Worte = {
  readonly sprache: string;
  readonly grundsprache: string;
  readonly wort: (one: Wort) => string;
  readonly klasse: (one: Klasse) => string;
};

export function nameOf(name: Beschriftung, worte: Worte): Genannt {
  if (name.art === "wort") return { text: worte.wort(name.wort), lang: worte.sprache };
  if (name.art === "klasse") return { text: worte.klasse(name.klasse), lang: worte.sprache };
  const found = name.texte.map((one) => titelOf(one, worte));
  return { text: found.map((one) => one.text).join(" · "), lang: found[0]?.lang ?? worte.grundsprache };
}

export function titelOf(texte: Texte, { sprache, grundsprache }: Worte): Genannt {
  return textIn(texte, sprache, grundsprache);
}
