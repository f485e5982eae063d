import { type Actor, hasRolle } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { type LeistungForRights, mayEditLeistung, mayManageWegweiser } from "../../rules/permissions.ts";

export type RueckmeldungId = Id<"Rueckmeldung">;

/**
 * - `neu` nobody has looked at it;
 * - `in-arbeit` somebody is finding out;
 * - `beantwortet` something was said to it, and perhaps shown on the page;
 * - `abgelegt` nothing to say: advertising, a question that stands answered on the page.
 */
export const RUECKMELDESTAENDE = ["neu", "in-arbeit", "beantwortet", "abgelegt"] as const;
export type Rueckmeldestand = (typeof RUECKMELDESTAENDE)[number];

export const RUECKMELDUNG_MAX = 2_000;
export const ANTWORT_MAX = 1_000;

/** Messages in one hour and county above which nobody is at work but a machine. */
export const RUECKMELDUNGEN_JE_STUNDE = 30;

/** Days after an answer on which the words and the address of the sender are deleted. */
export const LOESCHFRIST_TAGE = 30;

/** Days after which an address goes even when nobody has answered. */
export const OHNE_ANTWORT_TAGE = 180;

/** Days for which an answer stands on its page. */
export const ANTWORT_ZEIGEN_TAGE = 365;

/** So many answers stand on a page at once, newest first. */
export const ANTWORTEN_JE_SEITE = 3;

/** Whether somebody may still work on it. */
export function istOffen(stand: Rueckmeldestand): boolean {
  return stand === "neu" || stand === "in-arbeit";
}

/** The day on which the address of a message nobody answered is deleted. */
export function loeschtagOhneAntwort(eingang: Datum): Datum {
  return addDays(eingang, OHNE_ANTWORT_TAGE);
}

/** The day on which words and address of a message that is done with are deleted. */
export function loeschtagNachAntwort(erledigtAm: Datum): Datum {
  return addDays(erledigtAm, LOESCHFRIST_TAGE);
}

/**
 * Reading and answering a message: the Fachstelle, and whoever keeps the Leistung it is about.
 *
 * @param leistung null: the message is about a page that belongs to the county as a whole
 */
export function mayAnswerRueckmeldung(actor: Actor, leistung: LeistungForRights | null): boolean {
  return leistung ? mayEditLeistung(actor, leistung) : mayManageWegweiser(actor);
}

/** Opening the inbox at all: it shows everybody their own part. */
export function mayReadRueckmeldungen(actor: Actor): boolean {
  return mayManageWegweiser(actor) || hasRolle(actor, "zustaendige");
}
