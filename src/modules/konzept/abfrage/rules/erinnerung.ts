import { type Datum, daysBetween } from "#src/shared/datum.ts";
import type { AbfrageEmpfaengerId, AbfrageId } from "./abfrage.ts";

/** Days around the due day on which is reminded: before it negative (MODEL 5.3 rule 8). */
export const ERINNERUNG_TAGE = [-30, -7, -1, 1, 7, 30, 60, 90] as const;
/** Days of rest: nobody is written to about the same question again before they are over. */
export const RUHE_TAGE = 5;
/** From this delay on the Fachstelle is told as well, and the question stands on the telephone list. */
export const ESKALATION_AB = 30;

/** One question that may have to be reminded of. */
export type ZuErinnern = {
  readonly abfrageId: AbfrageId;
  /** Who does it now: whoever was asked, or whom it was passed on to. One recipient is one address. */
  readonly empfaengerId: AbfrageEmpfaengerId;
  readonly faelligAm: Datum;
  readonly wartet: boolean;
  readonly erreichbar: boolean;
  readonly erinnerungenAus: boolean;
  /** The day of the last mail about it, the first one included. */
  readonly zuletzt: Datum | null;
  /** The last mail was refused or given up. */
  readonly nichtZugestellt: boolean;
};

/**
 * Which reminder falls on this day; null when none does. A day on which nothing ran is over: what was missed is not
 * sent later, so an outage is never followed by a storm of mails.
 */
export function stufeAm(faelligAm: Datum, heute: Datum): number | null {
  const tage = daysBetween(faelligAm, heute);
  return ERINNERUNG_TAGE.find((one) => one === tage) ?? null;
}

function ruht(zuletzt: Datum | null, heute: Datum): boolean {
  return zuletzt !== null && daysBetween(zuletzt, heute) < RUHE_TAGE;
}

export type GeplanteMail = { readonly empfaengerId: AbfrageEmpfaengerId; readonly abfrageIds: readonly AbfrageId[] };

/**
 * The mails of one day: one for each recipient, with everything that is due for it. Nobody twice on a day, nobody about
 * the same question within five days, nobody who cannot be reached or wants none.
 *
 * @param heuteSchon who was written to today already
 */
export function planErinnerungen(
  fragen: readonly ZuErinnern[],
  heute: Datum,
  heuteSchon: ReadonlySet<AbfrageEmpfaengerId>,
): GeplanteMail[] {
  const due = fragen.filter(
    (one) =>
      one.wartet &&
      one.erreichbar &&
      !one.erinnerungenAus &&
      !heuteSchon.has(one.empfaengerId) &&
      stufeAm(one.faelligAm, heute) !== null &&
      !ruht(one.zuletzt, heute),
  );
  return gebuendelt(due);
}

/**
 * The mails when somebody asks for them by hand: the days do not matter, one mail a day still does. Whoever wants no
 * reminders gets none either.
 */
export function planSofort(
  fragen: readonly ZuErinnern[],
  heuteSchon: ReadonlySet<AbfrageEmpfaengerId>,
): GeplanteMail[] {
  return gebuendelt(
    fragen.filter((one) => one.wartet && one.erreichbar && !one.erinnerungenAus && !heuteSchon.has(one.empfaengerId)),
  );
}

function gebuendelt(fragen: readonly ZuErinnern[]): GeplanteMail[] {
  return [...Map.groupBy(fragen, (one) => one.empfaengerId)].map(([empfaengerId, of]) => ({
    empfaengerId,
    abfrageIds: of.map((one) => one.abfrageId),
  }));
}

/**
 * What the Fachstelle is told of today, as the last of three to write to (contact, Stelle, coordination; MODEL 5.3
 * rule 8): questions that became 30, 60 or 90 days late, and on every other day of the rhythm those whose recipient has
 * no address or whose last mail did not arrive. The day after the due day lies within the days of rest.
 */
export function planEskalation(fragen: readonly ZuErinnern[], heute: Datum): AbfrageId[] {
  return fragen
    .filter((one) => {
      const stufe = stufeAm(one.faelligAm, heute);
      if (!one.wartet || stufe === null) return false;
      return stufe >= ESKALATION_AB || (stufe !== 1 && (!one.erreichbar || one.nichtZugestellt));
    })
    .map((one) => one.abfrageId);
}

export const TELEFON_GRUENDE = ["ohne-adresse", "abbestellt", "nicht-zugestellt", "lange-ueberfaellig"] as const;
export type TelefonGrund = (typeof TELEFON_GRUENDE)[number];

/** Why somebody has to be telephoned; null while mails are enough. */
export function telefonGrund(
  frage: Pick<ZuErinnern, "wartet" | "erreichbar" | "erinnerungenAus" | "faelligAm" | "nichtZugestellt">,
  heute: Datum,
): TelefonGrund | null {
  if (!frage.wartet) return null;
  if (!frage.erreichbar) return "ohne-adresse";
  if (frage.nichtZugestellt) return "nicht-zugestellt";
  if (daysBetween(frage.faelligAm, heute) >= ESKALATION_AB) return "lange-ueberfaellig";
  return frage.erinnerungenAus ? "abbestellt" : null;
}
