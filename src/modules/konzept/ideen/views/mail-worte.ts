import { translator } from "#src/platform/i18n/texts.ts";
import type { Locale } from "#src/shared/locale.ts";
import { konzeptTexts } from "../../texts/index.ts";

/** The words of a mail, in the language in which the idea was sent. */
export const mailWorte = (sprache: Locale) => translator(konzeptTexts, sprache);
