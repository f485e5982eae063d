import { parseDatum } from "#src/shared/datum.ts";
import { latinDigits } from "#src/shared/latin-digits.ts";
import type { Antworten, Feld } from "./antworten.ts";
import { cellsOf, eintraegeOf, schluesselOf } from "./antworten.ts";
import type { Wert } from "./ausdruck.ts";
import { isLeer } from "./ausdruck.ts";
import type { FrageVom, Gruppe, Seite } from "./definition.ts";
import { fragenOf, SONSTIGES } from "./definition.ts";

/** The form field that names, once per question, what was on the page: only that is taken from what was sent. */
export const FELDER = "_felder";

/** What a form sent, as `FormData` and `URLSearchParams` both give it. */
export type Gesendet = { getAll(name: string): unknown[] };

const oneOf = (sent: Gesendet, name: string): string => {
  const [first] = sent.getAll(name);
  return typeof first === "string" ? first.replaceAll("\r\n", "\n") : "";
};

/**
 * Reads a number as people type it: `1.234,5` in German, `1,234.5` in English, with Arabic digits too. What is no number
 * stays as it was typed, so that the page can show it again.
 */
export function parseZahl(text: string, sprache: string): number | string {
  // Written back by `Intl` with the signs of English in Arabic too (latin digits).
  const [thousands, point] = /^(en|ar)/.test(sprache) ? [",", "."] : [".", ","];
  const latin = latinDigits(text.trim())
    .replaceAll("٫", point)
    .replace(/[٬\s\u00a0\u202f']/g, "")
    .replace(/^[−–]/, "-");
  if (latin === "") return "";
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${point}\\d+)?$`);
  const plain = grouped.test(latin) ? latin.replaceAll(thousands, "") : latin;
  const number = plain.replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(number) ? Number(number) : text.trim();
}

function readCell(sent: Gesendet, { frage }: Feld, name: string, sprache: string): Wert {
  switch (frage.typ) {
    case "mehrfach":
      if (name.endsWith(".kommentar") || name.endsWith(`.${SONSTIGES}`)) return oneOf(sent, name).trim();
      return sent.getAll(name).flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []));
    case "zahl":
    case "mehrzahl":
      return parseZahl(oneOf(sent, name), sprache);
    case "tabelle":
      return frage.inhalt === "zahl" ? parseZahl(oneOf(sent, name), sprache) : oneOf(sent, name).trim();
    case "datum":
      return parseDatum(oneOf(sent, name)) ?? oneOf(sent, name).trim();
    case "rang":
      return frage.optionen.flatMap((_, place) => oneOf(sent, `${name}.${String(place + 1)}`) || []);
    default:
      return oneOf(sent, name).trim();
  }
}

/** Files that a form carries because nothing else does. */
export const dateiDa = (name: string): string => `${name}.da`;
/** What was ticked to be taken away. */
export const dateiWeg = (name: string): string => `${name}.weg`;

/**
 * The files of a question: those that were there without those that were ticked, and the new ones, of which the form
 * holds the ids by now. Where one is asked for, a new one takes its place.
 */
function readDateien(sent: Gesendet, { dateien }: FrageVom<"datei">, name: string, before: Wert | undefined): Wert {
  const gone = new Set(sent.getAll(dateiWeg(name)));
  const kept = [before ?? []].flat().map(String);
  const neue = sent.getAll(name).flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []));
  return dateien === 1 && neue.length > 0 ? neue : [...kept.filter((one) => !gone.has(one)), ...neue];
}

/** Every place a question of the page may stand, shown or not. */
function placesOn(seite: Seite): Map<string, Feld> {
  const places = new Map<string, Feld>();
  for (const { frage, gruppe } of fragenOf(seite))
    for (let nummer = 1; nummer <= (gruppe?.max ?? 1); nummer++) {
      const schluessel = schluesselOf(frage, gruppe, gruppe ? nummer : null);
      places.set(schluessel, { schluessel, frage, gruppe, nummer: gruppe ? nummer : null, seite });
    }
  return places;
}

/**
 * Takes what a page sent into the answers: only questions of this page that its form named. What another tab wrote to
 * other pages stays, and so does what was hidden (UM8). Nothing is checked here, and nothing typed is thrown away.
 */
export function readSeite(seite: Seite, sent: Gesendet, antworten: Antworten): Antworten {
  const places = placesOn(seite);
  const werte: Record<string, Wert> = { ...antworten.werte };
  const gesehen = new Set(antworten.gesehen);
  for (const name of new Set(sent.getAll(FELDER))) {
    const feld = typeof name === "string" ? places.get(name) : undefined;
    if (!feld || feld.frage.typ === "berechnet") continue;
    gesehen.add(feld.schluessel);
    if (feld.gruppe && feld.nummer !== null) {
      const kept = werte[feld.gruppe.code];
      werte[feld.gruppe.code] = Math.max(typeof kept === "number" ? kept : 0, feld.nummer);
    }
    if (feld.frage.typ === "hinweis") continue;
    for (const cell of cellsOf(feld)) {
      const wert =
        feld.frage.typ === "datei"
          ? readDateien(sent, feld.frage, cell, werte[cell])
          : readCell(sent, feld, cell, antworten.sprache);
      if (isLeer(wert)) delete werte[cell];
      else werte[cell] = wert;
    }
  }
  return { ...antworten, werte, gesehen: [...gesehen] };
}

/** One more empty entry of a group, as long as there may be one. */
export function addEintrag(gruppe: Gruppe, antworten: Antworten): Antworten {
  const count = Math.min(eintraegeOf(gruppe, antworten.werte) + 1, gruppe.max);
  return { ...antworten, werte: { ...antworten.werte, [gruppe.code]: count } };
}

/** Takes one entry of a group away; those after it move up. */
export function removeEintrag(gruppe: Gruppe, nummer: number, antworten: Antworten): Antworten {
  const count = eintraegeOf(gruppe, antworten.werte);
  const moved = (key: string): string | null => {
    const [, at, rest] = new RegExp(`^${gruppe.code}\\.(\\d+)\\.(.+)$`).exec(key) ?? [];
    const n = Number(at);
    if (!at || !rest || n < nummer) return key;
    return n === nummer ? null : `${gruppe.code}.${String(n - 1)}.${rest}`;
  };
  const werte: Record<string, Wert> = {};
  for (const [key, wert] of Object.entries(antworten.werte)) {
    const target = moved(key);
    if (target !== null) werte[target] = wert;
  }
  werte[gruppe.code] = Math.max(count - 1, gruppe.min, 1);
  return { ...antworten, werte, gesehen: antworten.gesehen.flatMap((key) => moved(key) ?? []) };
}

/** The name of the buttons that add and remove entries of a group; as `RepeatGroup` sends them. */
export const gruppenKnopf = (code: string): string => `_gruppe.${code}`;

/** Carries out the button of a group, if one was pressed; null when another was. */
export function readGruppe(seite: Seite, sent: Gesendet, antworten: Antworten): Antworten | null {
  for (const teil of seite.teile) {
    if (teil.typ !== "gruppe") continue;
    const wish = oneOf(sent, gruppenKnopf(teil.code));
    const [, nummer] = /^remove:(\d{1,2})$/.exec(wish) ?? [];
    if (nummer) return removeEintrag(teil, Number(nummer), antworten);
    if (wish === "add") return addEintrag(teil, antworten);
  }
  return null;
}
