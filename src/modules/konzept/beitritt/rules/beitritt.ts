import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";

export type BeitrittId = Id<"Beitritt">;

export const BEITRITTSSTAENDE = ["eingegangen", "bestaetigt", "abgelehnt"] as const;
export type Beitrittsstand = (typeof BEITRITTSSTAENDE)[number];

export const NACHRICHT_MAX = 2_000;
/** Requests in one hour and county above which nobody is at work but a machine. */
export const BEITRITTE_JE_STUNDE = 30;
/** Days after the answer on which name and address of whoever asked are deleted. */
export const LOESCHFRIST_TAGE = 30;
/** Days after which they go even when nobody has answered. */
export const OHNE_ANTWORT_TAGE = 180;

/** The day on which everything personal of a request goes. */
export function loeschtag(heute: Datum, beantwortet: boolean): Datum {
  return addDays(heute, beantwortet ? LOESCHFRIST_TAGE : OHNE_ANTWORT_TAGE);
}

/** BT1: one can ask to join a group that says how one takes part, as long as its process goes on. */
export function nimmtAuf(gruppe: { readonly mitmachen: string; readonly abgeschlossenAm: Datum | null }): boolean {
  return gruppe.mitmachen !== "" && gruppe.abgeschlossenAm === null;
}

/** What is answered to whoever asked. In German: nobody asked for a language. */
export function antwortMail(of: {
  readonly gruppe: string;
  readonly bestaetigt: boolean;
  readonly antwort: string;
  readonly adresse: string;
  readonly landkreis: string;
}): { readonly subject: string; readonly text: string } {
  const outcome = of.bestaetigt ? "Sie sind dabei" : "Es klappt leider nicht";
  return {
    subject: `${outcome}: ${of.gruppe}`,
    text: [
      "Guten Tag,",
      of.bestaetigt
        ? `schön, dass Sie in „${of.gruppe}“ mitmachen.`
        : `vielen Dank, dass Sie in „${of.gruppe}“ mitmachen wollten.`,
      ...(of.antwort ? [of.antwort] : []),
      `Alle Gruppen und Termine: ${of.adresse}`,
      `Ihren Namen und Ihre E-Mail-Adresse löschen wir hier ${LOESCHFRIST_TAGE} Tage nach dieser Antwort.`,
      of.landkreis,
    ].join("\n\n"),
  };
}
