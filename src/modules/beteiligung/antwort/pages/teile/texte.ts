import { usePage } from "#src/platform/http/page.tsx";
import { dirOf } from "#src/shared/locale.ts";
import { antwortTexts } from "../../texts/index.ts";
import type { Ausgesprochen } from "../../views/umfrage.ts";

export function useAntwortTexte() {
  const page = usePage();
  return {
    ...page,
    text: page.t(antwortTexts),
    /** The name of a language in the language of the page. */
    sprachname: (code: string) => new Intl.DisplayNames(page.locale, { type: "language" }).of(code) ?? code,
    /** Language and direction of a text of the survey where the page is in another. */
    sprache: ({ lang }: Ausgesprochen) => (lang === page.locale || lang === "" ? {} : { lang, dir: dirOf(lang) }),
  };
}
