import { type Actor, hasRolle } from "#src/shared/actor.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";

/** What is counted of questions: that one found nothing, or nothing that helped. */
export const FRAGE_SIGNALE = ["suche-leer", "suche-nicht-geholfen"] as const;
export type FrageSignal = (typeof FRAGE_SIGNALE)[number];

/** What the guide counts of its readers: questions in vain, and whether a page helped. */
export const SIGNAL_ARTEN = [...FRAGE_SIGNALE, "geholfen", "nicht-geholfen"] as const;
export type SignalArt = (typeof SIGNAL_ARTEN)[number];

/** Fewer say nothing, and may be one person. */
export const SCHWELLE = 5;
/** On so many different days at least: one evening of one person is no need. */
export const SCHWELLE_TAGE = 2;

/** What the list looks back on, in days. */
export const RUECKSCHAU_TAGE = 90;
/** Questions in vain are deleted after so many days, seen or not. */
export const FRAGEN_BEHALTEN_TAGE = 180;
/** Numbers of pages stay longer, to compare years. */
export const STIMMEN_BEHALTEN_TAGE = 730;

/** How often one thing can count within a minute and process. */
export const FRAGE_JE_MINUTE = 1;
export const STIMMEN_JE_MINUTE = 5;

const MOST_LETTERS = 60;
const MOST_WORDS = 8;

/**
 * What may be kept of a question in vain: small letters, single blanks, no marks. Null for everything that
 * looks like somebody's data (mail and web addresses, telephone and file numbers, dates, postcodes) or tells a story
 * rather than names a thing. Names of people cannot be told from other words: therefore the threshold.
 */
export function frageZumZaehlen(typed: string): string | null {
  const text = typed.normalize("NFKC").toLowerCase();
  if (/[@\\]|:\/\/|www\./u.test(text)) return null;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits > 5 || /\p{Nd}{4}/u.test(text)) return null;
  const words = text.match(/[\p{L}\p{M}\p{Nd}§][\p{L}\p{M}\p{Nd}'’-]*/gu) ?? [];
  const key = words.join(" ");
  return key.length < 2 || key.length > MOST_LETTERS || words.length > MOST_WORDS ? null : key;
}

/** Whether a number is large enough to be shown. */
export function istZeigbar(zahl: { readonly anzahl: number; readonly tage: number }): boolean {
  return zahl.anzahl >= SCHWELLE && zahl.tage >= SCHWELLE_TAGE;
}

export function isFrageSignal(art: SignalArt): art is FrageSignal {
  return FRAGE_SIGNALE.some((one) => one === art);
}

/** The numbers: whoever steers, and whoever writes Bedarfe. */
export function mayReadSignale(actor: Actor): boolean {
  return mayManageWegweiser(actor) || hasRolle(actor, "fachredaktion");
}
