import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { datumSchema } from "#src/shared/datum.ts";
import { dirOf, isLocale } from "#src/shared/locale.ts";
import type { Anlage, Dateimangel } from "../../../anlage/rules/anlage.ts";
import type { Antworten } from "../../rules/antworten.ts";
import type { Wert } from "../../rules/ausdruck.ts";
import { type Texte, textIn, type Umfrage } from "../../rules/definition.ts";
import type { AntwortProblem } from "../../rules/pruefe-seite.ts";
import { fragenTexts } from "../../../fragen/texts/index.ts";

/** Problems of one file, which is called by its name. */
const DATEIMAENGEL: ReadonlySet<string> = new Set<Dateimangel>([
  "datei-zu-gross",
  "dateiart-falsch",
  "pdf-geschuetzt",
  "pdf-mit-programm",
  "bild-zu-gross",
  "datei-kaputt",
  "kein-platz",
]);

/** The words of a survey in the language of whoever answers, and ours around them. */
export function useWorte(umfrage: Umfrage, sprache: string) {
  const page = usePage();
  const locale = isLocale(sprache) ? sprache : page.locale;
  const text = translator(fragenTexts, locale);
  const f = formatsFor(locale);
  const plain = (texte: Texte) => textIn(texte, sprache, umfrage.grundsprache).text;
  /** The same, marked where it stands in another language than the page. */
  const wort = (texte: Texte): ReactNode => {
    const found = textIn(texte, sprache, umfrage.grundsprache);
    if (found.lang === locale) return found.text;
    return (
      <span lang={found.lang} dir={dirOf(found.lang)}>
        {found.text}
      </span>
    );
  };
  const satz = ({ grund, grenze, meldung }: AntwortProblem): string => {
    const own = meldung ? plain(meldung) : "";
    if (own !== "") return own;
    const isDay = grund === "zu-frueh" || grund === "zu-spaet";
    const day = isDay ? datumSchema.safeParse(grenze) : null;
    const isNumber = grenze !== "" && !isDay && !DATEIMAENGEL.has(grund);
    const shown = day?.success ? f.date(day.data) : isNumber ? Number(grenze) : grenze;
    return text(`problem.${grund}`, { grenze: shown });
  };
  return { text, f, plain, wort, satz };
}
export type Worte = ReturnType<typeof useWorte>;

/**
 * How files are asked for: by a field, below what is there already; on paper, in words. `traegt`: the form itself carries
 * which are there, because nothing else does.
 */
export type Dateibild =
  | { readonly art: "feld"; readonly da: readonly Anlage[]; readonly traegt: boolean }
  | { readonly art: "papier" };

/** What one question needs to be drawn. */
export type FrageBild = {
  readonly worte: Worte;
  readonly antworten: Antworten;
  readonly dateien: Dateibild;
  /** The first sentence about a cell, if something is wrong with it. */
  readonly fehler: (feld: string) => string | undefined;
};

/** What stands in a field: a number as it is written in the language, a day too, everything else as typed. */
export function shownValue(wert: Wert | undefined, { worte }: FrageBild): string {
  if (wert === undefined) return "";
  if (typeof wert === "number") return worte.f.number(wert);
  const day = typeof wert === "string" ? datumSchema.safeParse(wert) : null;
  return day?.success ? worte.f.date(day.data) : String(wert);
}

/** The parts of a frame that a fieldset shows. */
export type Rahmen = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly optional: string | undefined;
};
export const legendOf = ({ name, label, hint, error, optional }: Rahmen) => ({
  name,
  legend: label,
  hint,
  error,
  optional,
});
