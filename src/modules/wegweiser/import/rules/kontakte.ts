import { linksOf, plainText } from "#src/shared/textform.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { Fremdeintrag } from "./fremd.ts";

/** A Stelle of the directory, by what it can be recognised. */
export type BekannteStelle = {
  readonly id: StelleId;
  readonly name: string;
  readonly email: string;
  readonly telefon: string;
};

/** A way to reach somebody that stands in texts, on how many pages, and whose it is if the directory knows. */
export type Kontaktvorschlag = {
  readonly art: "email" | "telefon";
  readonly wert: string;
  readonly schluessel: readonly string[];
  readonly stelle: { readonly id: StelleId; readonly name: string } | null;
};

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const TELEFON = /(?<![\p{L}\p{N}/.-])(?:\+49|0)[\d \u00a0()/.-]{5,22}\d(?![\p{N}.]*\d)/gu;
/** Fewer digits are a house number, a date or a postcode. */
const WENIGSTE_ZIFFERN = 7;
const MEISTE_ZIFFERN = 15;

/** Digits as dialled in Germany, so that `+49 (0)821 / 31 02-0` and `0821 31020` are one number. */
export function wahl(nummer: string): string {
  return nummer
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(?:\+|00)49/, "0");
}

/**
 * Contacts that stand in texts of pages, those on most pages first: each is named once, with the Stelle of the directory
 * that has the same address or number. Contacts on one page that nobody knows are left out.
 */
export function findKontakte(
  eintraege: readonly Fremdeintrag[],
  stellen: readonly BekannteStelle[],
): Kontaktvorschlag[] {
  const byEmail = new Map(stellen.filter(({ email }) => email).map((one) => [one.email.toLowerCase(), one]));
  const byTelefon = new Map(stellen.filter(({ telefon }) => telefon).map((one) => [wahl(one.telefon), one]));
  const found = new Map<string, { art: Kontaktvorschlag["art"]; wert: string; schluessel: Set<string> }>();
  const note = (art: Kontaktvorschlag["art"], key: string, wert: string, schluessel: string) => {
    const one = found.get(`${art} ${key}`) ?? { art, wert, schluessel: new Set<string>() };
    one.schluessel.add(schluessel);
    found.set(`${art} ${key}`, one);
  };
  for (const { schluessel, texte, art } of eintraege) {
    const raw = texte.de?.felder.text;
    if (!raw || art !== "artikel") continue;
    const linked = linksOf(raw).flatMap((href) => (/^(?:mailto|tel):/.test(href) ? decode(href) : []));
    const words = [plainText(raw), ...linked].join("\n");
    for (const [email] of words.matchAll(EMAIL)) note("email", email.toLowerCase(), email.toLowerCase(), schluessel);
    for (const [nummer] of words.matchAll(TELEFON)) {
      const digits = wahl(nummer);
      if (digits.length >= WENIGSTE_ZIFFERN && digits.length <= MEISTE_ZIFFERN) {
        note("telefon", digits, nummer.trim(), schluessel);
      }
    }
  }
  return [...found.entries()]
    .map(([key, { art, wert, schluessel }]): Kontaktvorschlag => {
      const stelle = art === "email" ? byEmail.get(wert) : byTelefon.get(key.slice("telefon ".length));
      return {
        art,
        wert,
        schluessel: [...schluessel],
        stelle: stelle ? { id: stelle.id, name: stelle.name } : null,
      };
    })
    .filter(({ stelle, schluessel }) => stelle !== null || schluessel.length > 1)
    .toSorted((a, b) => b.schluessel.length - a.schluessel.length || a.wert.localeCompare(b.wert));
}

function decode(href: string): string {
  const bare = href.replace(/^(?:mailto|tel):/, "").split("?", 1)[0] ?? "";
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
