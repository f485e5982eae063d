import { useTexte } from "../../../pages/teile/sprache.ts";
import { angeboteTexts } from "../../texts/index.ts";

/** The strings of the Angebote, with the county's own words, and those of the whole module as `konzept`. */
export function useAngebotTexte() {
  const page = useTexte();
  const own = page.t(angeboteTexts);
  const text: typeof own = (key, values) => own(key, { ...page.woerter, ...values });
  return { ...page, konzept: page.text, text };
}
