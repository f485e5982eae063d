import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Einschaetzung, Leistung, SachstandId, Umsetzung } from "./sachstand.ts";

export type LeistungId = Id<"Leistung">;

/** What somebody reports of a Maßnahme for a day. */
export type SachstandMeldung = {
  readonly tag: Datum;
  readonly umsetzung: Umsetzung;
  readonly einschaetzung: Einschaetzung | null;
  readonly grund: string;
  /** By when it shall be well again. */
  readonly neuerTermin: Datum | null;
  readonly bericht: string;
  readonly naechsteSchritte: string;
  /** A function, never a person. */
  readonly gemeldetVon: string;
  readonly oeffentlich: boolean;
  /** How much of each Leistung there is; those that are left out keep what was reported before. */
  readonly leistungen: readonly { readonly leistungId: LeistungId; readonly ist: number }[];
};

/** Below this share of its Leistungen a Maßnahme does not count as done without a word (AS3). */
export const ABSCHLUSS_AB = 0.5;

export type MeldungFehler =
  | "tag-in-zukunft"
  | "bericht-fehlt"
  | "einschaetzung-fehlt"
  | "grund-fehlt"
  | "grund-fehlt-abbruch"
  | "grund-fehlt-abschluss"
  | "termin-fehlt"
  | "termin-zu-frueh";

const beendet = (umsetzung: Umsetzung) => umsetzung === "abgeschlossen" || umsetzung === "abgebrochen";

/** Whether one of the Leistungen stays below half of what was planned. What was never counted does not reach it. */
export function bleibtUnterHaelfte(leistungen: readonly Leistung[]): boolean {
  return leistungen.some(({ soll, ist }) => soll !== null && soll > 0 && (ist ?? 0) / soll < ABSCHLUSS_AB);
}

/**
 * What is missing in a report, by field.
 *
 * - S1 It is of a day that was, and says what happened.
 * - S2 Whatever goes on is judged; whatever is not well says why, and by when it shall be (AS3).
 * - S3 Breaking off needs a reason, and so does finishing with less than half of the Leistungen (AS3).
 *
 * @param leistungen as they stand with this report
 */
export function findMeldungFehler(
  meldung: Omit<SachstandMeldung, "leistungen">,
  leistungen: readonly Leistung[],
  heute: Datum,
): Readonly<Partial<Record<"tag" | "bericht" | "einschaetzung" | "grund" | "neuerTermin", MeldungFehler>>> {
  const { umsetzung, einschaetzung, neuerTermin } = meldung;
  const ohneGrund = meldung.grund === "";
  const schlecht = einschaetzung === "gefaehrdet" || einschaetzung === "kritisch";
  const offen = !beendet(umsetzung);
  return {
    ...(meldung.tag > heute ? { tag: "tag-in-zukunft" } : {}),
    ...(meldung.bericht === "" ? { bericht: "bericht-fehlt" } : {}),
    ...(offen && einschaetzung === null ? { einschaetzung: "einschaetzung-fehlt" } : {}),
    ...(ohneGrund && umsetzung === "abgebrochen"
      ? { grund: "grund-fehlt-abbruch" }
      : ohneGrund && umsetzung === "abgeschlossen" && bleibtUnterHaelfte(leistungen)
        ? { grund: "grund-fehlt-abschluss" }
        : ohneGrund && schlecht
          ? { grund: "grund-fehlt" }
          : {}),
    ...(offen && schlecht && neuerTermin === null
      ? { neuerTermin: "termin-fehlt" }
      : neuerTermin !== null && neuerTermin <= meldung.tag
        ? { neuerTermin: "termin-zu-frueh" }
        : {}),
  };
}

/** A report as it is kept. */
export type SachstandEintrag = {
  readonly id: SachstandId;
  readonly tag: Datum;
  readonly berichtigtId: SachstandId | null;
};

/** The reports that hold: those that none corrects. Newest day first; of one day the later written first. */
export function geltende<T extends SachstandEintrag>(eintraege: readonly T[]): T[] {
  const corrected = new Set(eintraege.flatMap((one) => one.berichtigtId ?? []));
  return eintraege.filter((one) => !corrected.has(one.id)).toSorted(neueste);
}

/** Newest day first; ids are made in the order of time. */
export function neueste(a: SachstandEintrag, b: SachstandEintrag): number {
  return b.tag.localeCompare(a.tag) || b.id.localeCompare(a.id);
}
