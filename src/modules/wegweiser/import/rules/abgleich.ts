import { dice, DUPLICATE_FROM, significantWords } from "#src/shared/name-similarity.ts";
import type { Id } from "#src/shared/id.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { linksOf } from "#src/shared/textform.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import type { Felder, Fremdbestand, Fremdkontakt, Namen } from "./fremd.ts";
import { findTextkontakte, WENIGSTE_ZIFFERN, wahl } from "./kontakte.ts";
import { pfadOf } from "./pfad.ts";

export type KontaktentscheidungId = Id<"Kontaktentscheidung">;

/** Why two contacts look like one, what says most first. */
export const GRUENDE = ["name", "anschrift", "telefon", "email"] as const;
export type Grund = (typeof GRUENDE)[number];

export type Anschrift = Pick<Fremdkontakt, "strasse" | "plz" | "ort">;

type Kontaktziel =
  | { readonly art: "stelle"; readonly id: StelleId }
  | { readonly art: "ort"; readonly id: AnlaufstelleId /** Who sits there. */; readonly stelleId: StelleId | null };
export type KontaktzielId = Kontaktziel["id"];

/** A Stelle or an Anlaufstelle of ours, with all it can be recognised by. */
export type BekannterKontakt = {
  readonly name: string;
  readonly weitereNamen: readonly string[];
  readonly anschriften: readonly Anschrift[];
  readonly telefone: readonly string[];
  readonly emails: readonly string[];
} & Kontaktziel;

/** What an officer said of a pair: the same, or another. */
export type Entscheidung = {
  readonly art: Fremdkontakt["art"];
  readonly schluessel: string;
  readonly zielId: KontaktzielId;
  readonly gleich: boolean;
};

export type Kandidat = Kontaktziel & { readonly name: string; readonly gruende: readonly Grund[] };

/** A contact of a file beside those of ours that may be the same, most alike first. */
export type Abgleich = {
  readonly kontakt: Fremdkontakt;
  readonly kandidaten: readonly Kandidat[];
  /** The candidate that was said to be the same, `andere` when all were said to be others, null when nobody was asked. */
  readonly entschieden: KontaktzielId | "andere" | null;
};

const MEISTE_KANDIDATEN = 3;

/**
 * Contacts of a file that look like a Stelle or an Anlaufstelle of ours. Only a proposal: nothing is the same before
 * somebody says so. A house alone does not make two Stellen one, because many share it; it does with two places.
 *
 * Source: docs/fachliches/wegweiser.md, W76.
 */
export function proposeAbgleich(
  kontakte: readonly Fremdkontakt[],
  bekannte: readonly BekannterKontakt[],
  entscheidungen: readonly Entscheidung[],
): Abgleich[] {
  const marked = bekannte.map((one) => ({ one, merkmale: merkmaleOf(one) }));
  return kontakte.flatMap((kontakt): Abgleich[] => {
    const said = entscheidungen.filter((one) => one.art === kontakt.art && one.schluessel === kontakt.schluessel);
    const theirs = merkmaleOf({
      ...kontakt,
      weitereNamen: [],
      anschriften: [kontakt],
      telefone: [kontakt.telefon],
      emails: [kontakt.email],
    });
    const same = said.find(({ gleich, zielId }) => gleich && bekannte.some(({ id }) => id === zielId))?.zielId;
    const isSaid = ({ id }: Kandidat) => said.some(({ zielId }) => zielId === id);
    const alike = marked
      .filter(({ one }) => one.art === kontakt.art)
      .map(({ one, merkmale }): Kandidat => ({ ...zielOf(one), name: one.name, gruende: sharedBy(merkmale, theirs) }))
      .filter(({ id, gruende }) => id === same || isReason(kontakt.art, gruende))
      .toSorted((a, b) => Number(b.id === same) - Number(a.id === same) || weight(b) - weight(a));
    const open = same === undefined ? alike.filter((one) => !isSaid(one)) : [];
    const kandidaten = (open.length > 0 ? open : alike).slice(0, MEISTE_KANDIDATEN);
    if (kandidaten.length === 0) return [];
    return [{ kontakt, kandidaten, entschieden: same ?? (open.length > 0 ? null : "andere") }];
  });
}

const zielOf = (one: BekannterKontakt): Kontaktziel =>
  one.art === "stelle" ? { art: one.art, id: one.id } : { art: one.art, id: one.id, stelleId: one.stelleId };

/** What a contact is recognised by, in the form in which it is compared. */
function merkmaleOf(one: Omit<BekannterKontakt, "id" | "art" | "stelleId">) {
  return {
    namen: [one.name, ...one.weitereNamen].map((name) => significantWords(name).join(" ")).filter(Boolean),
    anschriften: one.anschriften,
    telefone: one.telefone.map(wahl).filter((digits) => digits.length >= WENIGSTE_ZIFFERN),
    emails: one.emails.map((email) => email.toLowerCase()).filter(Boolean),
  };
}
type Merkmale = ReturnType<typeof merkmaleOf>;

function sharedBy(ours: Merkmale, theirs: Merkmale): Grund[] {
  const pair = <T>(a: readonly T[], b: readonly T[], alike: (x: T, y: T) => boolean) =>
    a.some((x) => b.some((y) => alike(x, y)));
  const equal = (x: string, y: string) => x === y;
  const holds: Record<Grund, boolean> = {
    name: pair(ours.namen, theirs.namen, (x, y) => dice(x, y) >= DUPLICATE_FROM),
    anschrift: pair(ours.anschriften, theirs.anschriften, isSameAnschrift),
    telefon: pair(ours.telefone, theirs.telefone, equal),
    email: pair(ours.emails, theirs.emails, equal),
  };
  return GRUENDE.filter((grund) => holds[grund]);
}

const isReason = (art: Fremdkontakt["art"], gruende: readonly Grund[]) =>
  gruende.length > (art === "stelle" && gruende.includes("anschrift") ? 1 : 0);

/** More reasons count more; among as many, those that stand first in the list. */
const weight = ({ gruende }: Kandidat) =>
  gruende.reduce((sum, grund) => sum + 1 + (GRUENDE.length - GRUENDE.indexOf(grund)) / 100, 0);

/** The same street and number in the same town, however it was written: `Industriestr. 3 a` and `Industriestraße 3a`. */
export function isSameAnschrift(a: Anschrift, b: Anschrift): boolean {
  const street = strasseOf(a.strasse);
  if (street === "" || street !== strasseOf(b.strasse)) return false;
  return a.plz !== "" && b.plz !== "" ? a.plz === b.plz : a.ort !== "" && suchtext(a.ort) === suchtext(b.ort);
}

function strasseOf(strasse: string): string {
  const words = suchtext(strasse).split(" ");
  return words.map((word) => (word.endsWith("str") ? `${word}asse` : word)).join("");
}

/**
 * A file with its contacts told apart: who offers a Leistung and where is named in our words where somebody said that it
 * is the same, and left open everywhere else.
 *
 * @param rehash of the fields as they are now
 */
export function resolveKontakte(
  bestand: Fremdbestand,
  entscheidungen: readonly Entscheidung[],
  namen: Namen,
  rehash: (felder: Felder) => string,
): Fremdbestand {
  const same = new Map(
    entscheidungen.flatMap((one) => (one.gleich ? [[`${one.art} ${one.schluessel}`, one.zielId]] : [])),
  );
  const eintraege = bestand.eintraege.map((eintrag) => {
    const { bezug, texte } = eintrag;
    if (!bezug || !texte.de) return eintrag;
    const nameOf = (art: "stelle" | "ort", key: string) => {
      const id = same.get(`${art} ${key}`);
      return (id && (art === "stelle" ? namen.stellen : namen.orte).get(id)) || "";
    };
    const felder = {
      ...texte.de.felder,
      ...(bezug.anbieter === undefined ? {} : { anbieter: nameOf("stelle", bezug.anbieter) }),
      ...(bezug.ort === undefined ? {} : { ort: nameOf("ort", bezug.ort) }),
    };
    return { ...eintrag, texte: { ...texte, de: { felder, hash: rehash(felder) } } };
  });
  return { ...bestand, eintraege };
}

/**
 * Whom pages name that somebody said to be ours: by an address or number in their text, or by a link to a place where a
 * Stelle sits.
 *
 * @param of keys of the pages that are asked about
 */
export function stellenByEintrag(
  abgleich: readonly Abgleich[],
  bestand: Fremdbestand,
  of: ReadonlySet<string>,
): ReadonlyMap<string, readonly StelleId[]> {
  const found = new Map<string, StelleId[]>();
  const pages = pagesByKontakt(bestand);
  for (const { kontakt, kandidaten, entschieden } of abgleich) {
    const same = kandidaten.find(({ id }) => id === entschieden);
    const id = same?.art === "ort" ? same.stelleId : same?.id;
    for (const key of id ? (pages.get(kontakt.schluessel) ?? []) : []) {
      if (id && of.has(key)) found.set(key, [...new Set([...(found.get(key) ?? []), id])]);
    }
  }
  return found;
}

/** Keys of the pages that name a contact in their text, by its key. */
export function pagesByKontakt({ eintraege, kontakte }: Fremdbestand): ReadonlyMap<string, readonly string[]> {
  const inTexts = findTextkontakte(eintraege).map((one) => [one.kontakt.schluessel, one.eintraege] as const);
  const places = new Set((kontakte ?? []).flatMap(({ art, schluessel }) => (art === "ort" ? [schluessel] : [])));
  const linked = new Map<string, string[]>();
  for (const { schluessel, texte } of places.size > 0 ? eintraege : []) {
    const links = new Set(
      linksOf(texte.de?.felder.text ?? "").map((href) => pfadOf(href.replace(/^https?:\/\/[^/]+/, ""))),
    );
    for (const path of links) if (places.has(path)) linked.set(path, [...(linked.get(path) ?? []), schluessel]);
  }
  return new Map([...inTexts, ...linked]);
}
