import type { Translate } from "#src/platform/i18n/texts.ts";
import { BELEGWIRKUNGEN } from "../../kette/rules/kette.ts";
import type { belegTexts } from "../texts/index.ts";
import type { Belegsumme, Teilsumme } from "../rules/summe.ts";

type Text = Translate<keyof typeof belegTexts.messages.de>;

/** "38 von 71 Antworten, 2 Zitate": one part for each kind that there is. */
function formatTeilsumme(teil: Teilsumme, text: Text): string {
  const counted = (["umfragen", "zitate", "karten", "weitere"] as const).filter((kind) => teil[kind] > 0);
  return [
    ...teil.antworten.map((one) => text("summe.antworten", one)),
    ...counted.map((kind) => text(`summe.${kind}`, { anzahl: teil[kind] })),
  ].join(text("summe.und"));
}

/** What supports, contradicts and illustrates, a sentence each, for pages and files. */
export function formatSumme(summe: Belegsumme, text: Text): string[] {
  return BELEGWIRKUNGEN.flatMap((wirkung) => {
    const teil = summe[wirkung];
    return teil ? [text(`summe.${wirkung}`, { teile: formatTeilsumme(teil, text) })] : [];
  });
}
