import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

export type EntwurfId = Id<"Entwurf">;
export type KommentarId = Id<"Kommentar">;

export const TITEL_MAX = 160;
export const KOMMENTAR_MAX = 3_000;
/** Comments in one hour and county above which nobody is at work but a machine. */
export const KOMMENTARE_JE_STUNDE = 30;
/** Days after the answer on which the address of the sender is deleted. */
export const LOESCHFRIST_TAGE = 30;
/** Days after which an address goes even when nobody has answered. */
export const OHNE_ANTWORT_TAGE = 365;
/** The shortest time that people get, in days, both ends included. */
export const MINDESTDAUER_TAGE = 7;

/** Where a round stands; it follows from its days and is kept nowhere. */
export type Phase = "geplant" | "offen" | "beendet";

/** Both days belong to the round. */
export function phaseOf({ von, bis }: { readonly von: Datum; readonly bis: Datum }, heute: Datum): Phase {
  return heute < von ? "geplant" : heute <= bis ? "offen" : "beendet";
}

/**
 * - `eingegangen` nobody has looked at it, nobody else sees it;
 * - `gezeigt` everybody reads it;
 * - `zurueckgewiesen` nobody will, for a reason.
 */
export const KOMMENTARSTAENDE = ["eingegangen", "gezeigt", "zurueckgewiesen"] as const;
export type Kommentarstand = (typeof KOMMENTARSTAENDE)[number];

/** Why a comment is not shown. */
export const RUECKWEISUNGEN = ["beleidigend", "personenbezogen", "werbung", "ohne-bezug", "doppelt"] as const;
export type Rueckweisung = (typeof RUECKWEISUNGEN)[number];

/** What came of a comment. */
export const URTEILE = ["angenommen", "teilweise", "nicht-uebernommen"] as const;
export type Urteil = (typeof URTEILE)[number];

/** Whether a round may be opened: BE1 it begins today or later, BE2 people get a week at least. */
export function acceptZeitraum(
  { von, bis }: { readonly von: Datum; readonly bis: Datum },
  heute: Datum,
): Outcome<{ von: Datum; bis: Datum }, "beginn-vorbei" | "zu-kurz"> {
  if (von < heute) return refuse("beginn-vorbei");
  if (bis < addDays(von, MINDESTDAUER_TAGE - 1)) return refuse("zu-kurz");
  return accept({ von, bis });
}

/** Whether a comment may be answered: BE5 only one that everybody can read, and with a reason. */
export function acceptAntwort(
  stand: Kommentarstand,
  antwort: string,
): Outcome<"beantwortet", "nicht-gezeigt" | "ohne-antwort"> {
  if (stand !== "gezeigt") return refuse("nicht-gezeigt");
  if (antwort === "") return refuse("ohne-antwort");
  return accept("beantwortet");
}

/** Of all comments how many are shown, how many of these answered, and how: every share has its whole. */
export type Bilanz = {
  readonly eingegangen: number;
  readonly gezeigt: number;
  readonly zurueckgewiesen: number;
  readonly offen: number;
  readonly beantwortet: number;
  readonly nachUrteil: Readonly<Record<Urteil, number>>;
};

export function countKommentare(
  all: readonly { readonly stand: Kommentarstand; readonly urteil: Urteil | null }[],
): Bilanz {
  const of = (stand: Kommentarstand) => all.filter((one) => one.stand === stand);
  const gezeigt = of("gezeigt");
  return {
    eingegangen: all.length,
    gezeigt: gezeigt.length,
    zurueckgewiesen: of("zurueckgewiesen").length,
    offen: of("eingegangen").length,
    beantwortet: gezeigt.filter((one) => one.urteil !== null).length,
    nachUrteil: Object.fromEntries(
      URTEILE.map((urteil) => [urteil, gezeigt.filter((one) => one.urteil === urteil).length]),
    ) as Record<Urteil, number>,
  };
}

const PFADE = { B: "/konzept/bedarfe", W: "/konzept/ziele", M: "/konzept/massnahmen" } as const;

/** The page of a numbered element; null when it has no number. */
export function pfadOfKennung(kennung: string): string | null {
  const first = kennung.slice(0, 1) as keyof typeof PFADE;
  return /^[BWM]\d{1,6}$/u.test(kennung) ? `${PFADE[first]}/${kennung}` : null;
}
