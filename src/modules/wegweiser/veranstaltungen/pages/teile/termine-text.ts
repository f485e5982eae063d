import { usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { isLocale } from "#src/shared/locale.ts";
import type { Sprache } from "../../../rules/sprachen.ts";
import { termineTexts, ukrainischeTermineTexte } from "../../texts/index.ts";

/** The words of public pages in the language somebody reads in, as `useLesen` has those of the guide. */
export function useTermineText(sprache: Sprache) {
  const { locale } = usePage();
  if (sprache === "uk") return translator(ukrainischeTermineTexte, "de");
  return translator(termineTexts, isLocale(sprache) ? sprache : locale);
}
