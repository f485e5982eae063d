import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

export type InterviewId = Id<"Interview">;
export type InterviewCodeId = Id<"InterviewCode">;
export type CodierungId = Id<"Codierung">;

export const INTERVIEWSTAENDE = ["vorgesehen", "gefuehrt", "abgesagt"] as const;
export type Interviewstand = (typeof INTERVIEWSTAENDE)[number];

/** A recording typed word by word needs a consent of its own; notes are the interviewer's own words. */
export const NIEDERSCHRIFTEN = ["notizen", "transkript"] as const;
export type Niederschrift = (typeof NIEDERSCHRIFTEN)[number];

/** How somebody may be quoted, from nothing to the name of the function. */
export const ZITIERWEISEN = ["keine", "anonym", "namentlich"] as const;
export type Zitierweise = (typeof ZITIERWEISEN)[number];

export type Einwilligung = {
  readonly aufzeichnung: boolean;
  readonly zitat: Zitierweise;
  /** In writing, by mail, spoken on the recording. */
  readonly wie: string;
  readonly am: Datum | null;
};

/** What is known of an interview before it is held. */
export type InterviewAngaben = {
  /** Function or organisation, never a person (R075). */
  readonly partner: string;
  readonly thema: string;
  /** Why this one was chosen. */
  readonly grund: string;
  readonly tag: Datum | null;
  readonly stand: Interviewstand;
  /** One question a line. */
  readonly leitfaden: string;
  /** Where a request to release quotes goes; deleted with the transcript. */
  readonly email: string;
};

/** Longest reason. */
export const GRUND_MAX = 500;

/** Longest text that one interview gives: about four hours of talk. */
export const NIEDERSCHRIFT_MAX = 200_000;

/** Longest time that what was said is kept. */
export const LOESCHFRIST_TAGE = 730;
/** Proposed where nobody says another. */
export const LOESCHFRIST_VORSCHLAG_TAGE = 365;

/**
 * Decides whether the facts of an interview can be kept (docs/fachliches/interviews.md).
 *
 * - I1 It says with whom, about what and why.
 * - I2 One that was held has a day, and that has been.
 */
export function acceptAngaben(
  angaben: InterviewAngaben,
  heute: Datum,
): Outcome<null, "ohne-partner" | "ohne-thema" | "ohne-grund" | "ohne-tag" | "tag-in-zukunft"> {
  if (angaben.partner === "") return refuse("ohne-partner");
  if (angaben.thema === "") return refuse("ohne-thema");
  if (angaben.grund === "") return refuse("ohne-grund");
  if (angaben.stand === "gefuehrt" && angaben.tag === null) return refuse("ohne-tag");
  if (angaben.stand === "gefuehrt" && angaben.tag !== null && angaben.tag > heute) return refuse("tag-in-zukunft");
  return accept(null);
}

/** Decides whether a consent can be kept: what was allowed was allowed somehow and some day (I3). */
export function acceptEinwilligung(
  { aufzeichnung, zitat, wie, am }: Einwilligung,
  heute: Datum,
): Outcome<null, "einwilligung-wie" | "einwilligung-wann"> {
  if (!aufzeichnung && zitat === "keine") return accept(null);
  if (wie === "") return refuse("einwilligung-wie");
  return am === null || am > heute ? refuse("einwilligung-wann") : accept(null);
}

/**
 * Decides whether what was said can be kept.
 *
 * - I4 Only of an interview that was held; word by word only with consent to the recording.
 * - I5 With a day on which it is deleted, at most two years after the interview.
 */
export function acceptNiederschrift(
  interview: { readonly stand: Interviewstand; readonly tag: Datum | null; readonly aufzeichnung: boolean },
  typed: { readonly art: Niederschrift; readonly text: string; readonly loeschenAm: Datum },
  heute: Datum,
): Outcome<null, "nicht-gefuehrt" | "ohne-aufzeichnung" | "ohne-text" | "loeschen-vorbei" | "loeschen-zu-spaet"> {
  if (interview.stand !== "gefuehrt" || interview.tag === null) return refuse("nicht-gefuehrt");
  if (typed.art === "transkript" && !interview.aufzeichnung) return refuse("ohne-aufzeichnung");
  if (typed.text.trim() === "") return refuse("ohne-text");
  if (typed.loeschenAm <= heute) return refuse("loeschen-vorbei");
  if (typed.loeschenAm > addDays(interview.tag, LOESCHFRIST_TAGE)) return refuse("loeschen-zu-spaet");
  return accept(null);
}

/** The paragraphs of what was said: an empty line parts them. Their numbers begin with 1. */
export function absaetzeOf(text: string): string[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/**
 * Decides whether a passage can be coded: the words stand in that paragraph just so; none mean the whole of it (C1).
 */
export function acceptStelle(
  text: string,
  absatz: number,
  stelle: string,
): Outcome<null, "absatz-unbekannt" | "stelle-unbekannt"> {
  const paragraph = absaetzeOf(text)[absatz - 1];
  if (paragraph === undefined) return refuse("absatz-unbekannt");
  return paragraph.includes(stelle) ? accept(null) : refuse("stelle-unbekannt");
}
