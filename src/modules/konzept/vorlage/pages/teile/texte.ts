import { useTexte } from "../../../pages/teile/sprache.ts";
import { vorlageTexts } from "../../texts/index.ts";

/** The strings of the papers with the county's own words ready for them. */
export function useVorlageTexte() {
  const page = useTexte();
  const text = page.t(vorlageTexts);
  const t: typeof text = (key, values) => text(key, { ...page.woerter, ...values });
  return { ...page, text: t };
}
