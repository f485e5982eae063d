import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { Worte } from "../rules/nennen.ts";
import { auswertungTexts } from "../texts/index.ts";

/** Our words around the names of a survey, in one language. */
export function worteFor(locale: Locale, grundsprache: string) {
  const text = translator(auswertungTexts, locale);
  const { number } = formatsFor(locale);
  const worte: Worte = {
    sprache: locale,
    grundsprache,
    wort: (one) => text(`wort.${one}`),
    klasse: ({ von, bis, schreibweise }) => {
      const write = schreibweise === "jahr" ? String : number;
      if (bis === null) return text("klasse.ab", { von: write(von) });
      if (schreibweise === "komma") return text("klasse.unter", { von: write(von), bis: write(bis) });
      return bis - 1 === von ? write(von) : text("klasse.bis", { von: write(von), bis: write(bis - 1) });
    },
  };
  return { worte, text };
}
