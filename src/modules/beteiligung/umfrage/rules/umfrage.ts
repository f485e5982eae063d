import type { Datum } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { listVerboteneDateifragen } from "../../anlage/rules/anlage.ts";
import { listUngelesenes } from "./ausdruck.ts";
import { fragenOf, type Texte, type Umfrage } from "./definition.ts";

export const UMFRAGESTAENDE = ["entwurf", "offen", "geschlossen", "archiviert"] as const;
export type Umfragestand = (typeof UMFRAGESTAENDE)[number];
export const TITEL_MAX = 200;

export type Zeitraum = { readonly von: Datum; readonly bis: Datum };
export type Umfragephase = "entwurf" | "geplant" | "laeuft" | "abgelaufen" | "geschlossen" | "archiviert";

/** Where a survey stands today: an open one begins and ends by itself with its days (UM2). */
export function umfragePhase(
  { stand, von, bis }: { readonly stand: Umfragestand; readonly von: Datum | null; readonly bis: Datum | null },
  today: Datum,
): Umfragephase {
  if (stand !== "offen") return stand;
  if (von === null || bis === null || today < von) return "geplant";
  return today > bis ? "abgelaufen" : "laeuft";
}

/** Whether answers are taken today. */
export function takesAnswers(umfrage: Parameters<typeof umfragePhase>[0], today: Datum): boolean {
  return umfragePhase(umfrage, today) === "laeuft";
}

/** Longer than a year nobody remembers why. */
const TAGE_MAX = 366;

/**
 * Whether a survey may be opened as it is. What nobody could read at an import, what is not translated, a missing
 * privacy notice, and files in an anonymous survey stand in the way. Rules: docs/fachliches/umfragen.md UM2.
 */
export function acceptOeffnung(umfrage: Umfrage, { von, bis }: Zeitraum, today: Datum) {
  if (!umfrage.seiten.some((seite) => fragenOf(seite).some(({ frage }) => frage.typ !== "hinweis")))
    return refuse("ohne-fragen");
  if (Object.keys(umfrage.datenschutz).length === 0) return refuse("ohne-datenschutz");
  if (listVerboteneDateifragen(umfrage).length > 0) return refuse("datei-anonym");
  if (listPruefen(umfrage).length > 0) return refuse("bedingung-ungelesen");
  if (listFehlendeTexte(umfrage).length > 0) return refuse("uebersetzung-fehlt");
  if (bis < von) return refuse("ende-vor-beginn");
  if (bis < today) return refuse("schon-vorbei");
  if (Date.parse(bis) - Date.parse(von) > TAGE_MAX * 86_400_000) return refuse("zu-lange-offen");
  return accept(null);
}

/** Conditions that an import could not read: where, and the words as they stood in the file. */
export function listPruefen(umfrage: Umfrage): { readonly ort: string; readonly text: string }[] {
  return umfrage.seiten.flatMap((seite) => {
    const parts = [
      { code: seite.code, sichtbarWenn: seite.sichtbarWenn, regeln: [] },
      ...seite.teile.filter((one) => one.typ === "gruppe").map((one) => ({ ...one, regeln: [] })),
      ...fragenOf(seite).map(({ frage }) => frage),
    ];
    return parts.flatMap(({ code, sichtbarWenn, regeln }) =>
      [sichtbarWenn, ...regeln.map((one) => one.ausdruck)].flatMap((one) =>
        one ? listUngelesenes(one).map((text) => ({ ort: code, text })) : [],
      ),
    );
  });
}

/** The keys under which a definition keeps texts; what is found under them may change after opening. */
const TEXTFELDER = new Set([
  "titel",
  "text",
  "hilfe",
  "einleitung",
  "dank",
  "datenschutz",
  "beschreibung",
  "einzahl",
  "einheit",
  "meldung",
]);

/** Every text with the place where it stands. */
export function listTexte(umfrage: Umfrage): { readonly ort: string; readonly feld: string; readonly texte: Texte }[] {
  const found: { ort: string; feld: string; texte: Texte }[] = [];
  const walk = (value: unknown, ort: string): void => {
    if (typeof value !== "object" || value === null) return;
    const code = "code" in value && typeof value.code === "string" ? value.code : "";
    const at = code === "" ? ort : ort === "" ? code : `${ort} › ${code}`;
    for (const [key, inner] of Object.entries(value)) {
      if (TEXTFELDER.has(key) && typeof inner === "object") found.push({ ort: at, feld: key, texte: inner as Texte });
      else walk(inner, at);
    }
  };
  walk(umfrage, "");
  return found;
}

export type FehlenderText = { readonly ort: string; readonly feld: string; readonly sprache: string };

/** Which texts are missing in which of the survey's languages. A text that stands in none is wanted in none. */
export function listFehlendeTexte(umfrage: Umfrage): FehlenderText[] {
  return listTexte(umfrage).flatMap(({ ort, feld, texte }) =>
    Object.values(texte).some(Boolean)
      ? umfrage.sprachen.flatMap((sprache) => (texte[sprache] ? [] : [{ ort, feld, sprache }]))
      : [],
  );
}

/** The same definition always as the same words: the database keeps no order of keys. */
export function wordingOf(umfrage: Umfrage, ohne: ReadonlySet<string> = new Set()): string {
  return JSON.stringify(umfrage, (key, value: unknown) => {
    if (ohne.has(key)) return undefined;
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}

const OHNE_FOLGEN = new Set([...TEXTFELDER, "minuten", "sprachen"]);

/** A definition without its texts: what respondents were promised and what answers mean. */
export function strukturOf(umfrage: Umfrage): string {
  return wordingOf(umfrage, OHNE_FOLGEN);
}

/** Questions that ask who somebody is, in a survey that promises not to know. Shown before opening, forbids nothing. */
export function listPersoenliche(umfrage: Umfrage): string[] {
  if (umfrage.anonymitaet !== "anonym") return [];
  return umfrage.seiten
    .flatMap(fragenOf)
    .flatMap(({ frage }) =>
      frage.schutz === "persoenlich" || (frage.typ === "text" && frage.format !== "frei" && frage.format !== "plz")
        ? [frage.code]
        : [],
    );
}
