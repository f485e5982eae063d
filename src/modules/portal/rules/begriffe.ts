import { BEGRIFFE, explainBegriff } from "#src/shared/glossar.ts";
import type { Locale } from "#src/shared/locale.ts";
import { suchtext } from "#src/shared/suchtext.ts";

export type Begriff = { readonly key: string; readonly wort: string; readonly erklaerung: string };

/** The explained terms in alphabetical order, those that contain what was asked for. */
export function listBegriffe(locale: Locale, suche = ""): Begriff[] {
  const wanted = suchtext(suche);
  return Object.keys(BEGRIFFE)
    .flatMap((key) => {
      const found = explainBegriff(key, locale);
      return found ? [{ key, ...found }] : [];
    })
    .filter((begriff) => wanted === "" || suchtext(`${begriff.wort} ${begriff.erklaerung}`).includes(wanted))
    .toSorted((a, b) => suchtext(a.wort).localeCompare(suchtext(b.wort), "de"));
}
