import { usePage } from "#src/platform/http/page.tsx";
import { dirOf } from "#src/shared/locale.ts";
import { antwortTexts } from "../../texts/index.ts";
import type { Ausgesprochen } from "../../views/umfrage.ts";

export function useAntwortTexte() {
  const page = usePage();
  return {
    ...page,
    text: page.t(antwortTexts),
    /** Language and direction of a text of the survey where the page is in another. */
    sprache: ({ lang }: Ausgesprochen) => (lang === page.locale ? {} : { lang, dir: dirOf(lang) }),
  };
}
