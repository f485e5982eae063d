import { translator } from "#src/platform/i18n/texts.ts";
import { describeRefusal, tabellenTexts } from "#src/platform/tabellen/index.ts";
import type { Locale } from "#src/shared/locale.ts";
import { umfrageTexts } from "../texts/index.ts";
import type { Ungelesen } from "./import-umfrage.ts";

/** Why no survey was made of a file, where in it, and what to do. */
export function sayUngelesen(ungelesen: Ungelesen, locale: Locale): string {
  const text = translator(umfrageTexts, locale);
  if (ungelesen.art === "zeile-unbekannt")
    return text("grund.zeile-unbekannt", { zeile: ungelesen.zeile, wert: ungelesen.wert });
  if (ungelesen.art !== "unlesbar") return text(`grund.${ungelesen.art}`);
  const tabelle = translator(tabellenTexts, locale);
  const { grund, ort } = describeRefusal(ungelesen.refusal);
  return `${ort ? `${tabelle(ort.key, ort.values)}: ` : ""}${tabelle(grund.key, grund.values)}`;
}
