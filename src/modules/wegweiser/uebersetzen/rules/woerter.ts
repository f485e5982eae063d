import { suchtext } from "#src/shared/suchtext.ts";
import type { Teile, Uebersetzbar, Ziel } from "./text.ts";

/** A word of the offices and what the guide calls it in another language. */
export type Amtswort = { readonly id: string; readonly wort: string; readonly heisst: string };

/**
 * The words that the guide has for papers, services and places in a language: those that somebody has read. Whoever
 * translates another text is told them, so that one thing has one name (docs/fachliches/wegweiser.md W54).
 */
export function listWoerter(texte: readonly Uebersetzbar[], sprache: Ziel): Amtswort[] {
  return texte.flatMap(({ art, id, deutsch, fassungen }) => {
    const fassung = fassungen.get(sprache);
    if (art !== "unterlage" && art !== "leistung" && art !== "anlaufstelle") return [];
    if (!deutsch.titel || fassung?.stand !== "aktuell" || !fassung.teile.titel) return [];
    return [{ id, wort: deutsch.titel, heisst: fassung.teile.titel }];
  });
}

/** Those of the words that stand in a German text. @param selbst the text itself, whose name is no news to it */
export function woerterIn(deutsch: Teile, woerter: readonly Amtswort[], selbst: string): Amtswort[] {
  const text = ` ${Object.values(deutsch).map(suchtext).join(" ")} `;
  return woerter.filter(({ id, wort }) => id !== selbst && text.includes(` ${suchtext(wort)} `));
}

/** Numbers and addresses of the German text that a translation has lost or changed: a wrong day or telephone number. */
export function listVerlorene(deutsch: Teile, teile: Teile): string[] {
  const ziel = westlich(Object.values(teile).join(" "));
  const vorhanden = new Set(angabenIn(ziel));
  return [...new Set(angabenIn(Object.values(deutsch).join(" ")))].filter((one) => !vorhanden.has(one));
}

const ANGABE = /https?:\/\/[^\s()[\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d[\d/.,:-]*\d|\d/g;

/** Numbers without the signs between their digits, which languages write differently; addresses as they stand. */
function angabenIn(text: string): string[] {
  return [...text.matchAll(ANGABE)].map(([one]) =>
    /^\d/.test(one) ? one.replaceAll(/\D/g, "") : one.replace(/[.,:;!?]+$/, ""),
  );
}

/** Arabic and Persian digits as ours. */
function westlich(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}
