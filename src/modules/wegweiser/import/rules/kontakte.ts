import { linksOf, plainText } from "#src/shared/textform.ts";
import { type Fremdeintrag, type Fremdkontakt, NIEMAND } from "./fremd.ts";

/** A way to reach somebody that stands in texts, and the keys of the pages it stands on. */
export type Textkontakt = { readonly kontakt: Fremdkontakt; readonly eintraege: readonly string[] };

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const TELEFON = /(?<![\p{L}\p{N}/.-])(?:\+49|0)[\d \u00a0()/.-]{5,22}\d(?![\p{N}.]*\d)/gu;
/** Fewer digits are a house number, a date or a postcode. */
export const WENIGSTE_ZIFFERN = 7;
const MEISTE_ZIFFERN = 15;
const DATUM = /^\d{1,2}\.\d{1,2}\.\d{4}$/;

/** Digits as dialled in Germany, so that `+49 (0)821 / 31 02-0` and `0821 31020` are one number. */
export function wahl(nummer: string): string {
  return nummer
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(?:\+|00)49/, "0");
}

/** Addresses and numbers that stand in texts of pages, each named once, those on most pages first. */
export function findTextkontakte(eintraege: readonly Fremdeintrag[]): Textkontakt[] {
  const found = new Map<string, { kontakt: Fremdkontakt; eintraege: Set<string> }>();
  const note = (way: "email" | "telefon", key: string, wert: string, eintrag: string) => {
    const schluessel = `${way} ${key}`;
    const one = found.get(schluessel) ?? {
      kontakt: { ...NIEMAND, schluessel, [way]: wert },
      eintraege: new Set<string>(),
    };
    one.eintraege.add(eintrag);
    found.set(schluessel, one);
  };
  for (const { schluessel, texte, art } of eintraege) {
    const raw = texte.de?.felder.text;
    if (!raw || art !== "artikel") continue;
    const linked = linksOf(raw).flatMap((href) => (/^(?:mailto|tel):/.test(href) ? decode(href) : []));
    const words = [plainText(raw), ...linked].join("\n");
    for (const [email] of words.matchAll(EMAIL)) note("email", email.toLowerCase(), email.toLowerCase(), schluessel);
    for (const [nummer] of words.matchAll(TELEFON)) {
      const digits = DATUM.test(nummer.trim()) ? "" : wahl(nummer);
      if (digits.length >= WENIGSTE_ZIFFERN && digits.length <= MEISTE_ZIFFERN) {
        note("telefon", digits, nummer.trim(), schluessel);
      }
    }
  }
  return [...found.values()]
    .map(({ kontakt, eintraege: pages }) => ({ kontakt, eintraege: [...pages] }))
    .toSorted(
      (a, b) => b.eintraege.length - a.eintraege.length || a.kontakt.schluessel.localeCompare(b.kontakt.schluessel),
    );
}

function decode(href: string): string {
  const bare = href.replace(/^(?:mailto|tel):/, "").split("?", 1)[0] ?? "";
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
