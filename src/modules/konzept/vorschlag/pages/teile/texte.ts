import { useTexte } from "../../../pages/teile/sprache.ts";
import { vorschlagTexts } from "../../texts/index.ts";

/** The strings of proposals with the county's own words ready for them. */
export function useVorschlagTexte() {
  const page = useTexte();
  const own = page.t(vorschlagTexts);
  const text: typeof own = (key, values) => own(key, { ...page.woerter, ...values });
  return { ...page, text };
}
