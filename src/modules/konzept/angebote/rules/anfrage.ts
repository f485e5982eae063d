import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";

export type AnfrageId = Id<"AngebotAnfrage">;
export type MeldungId = Id<"AngebotMeldung">;

/** How far an Angebot answers a Bedarf. */
export const DECKUNGEN = ["ganz", "teilweise"] as const;
export type Deckung = (typeof DECKUNGEN)[number];

/** What became of a mail; `entfallen`: there was nothing to ask any more when it was to leave. */
export type AnfrageErgebnis = "gesendet" | "abgelehnt" | "ungewiss" | "aufgegeben" | "entfallen";

/** A link works so many days after its mail (AG4). */
export const ANFRAGE_TAGE = 35;

/**
 * What a Stelle says of an Angebot through a link:
 * - `zeigen` all of this is so, and may be published;
 * - `nur-intern` all of this is so, and is not to be published (any more);
 * - `geaendert` something is different, in words for whoever keeps the Angebot;
 * - `entfallen` this is not offered any more.
 */
export const ANGEBOT_ANTWORTEN = ["zeigen", "nur-intern", "geaendert", "entfallen"] as const;
export type AngebotAntwort = (typeof ANGEBOT_ANTWORTEN)[number];
/** Answers that wait for somebody with an account. */
export type Meldungsart = Extract<AngebotAntwort, "geaendert" | "entfallen">;

export const MELDUNG_MAX = 1_000;

/** What these rules ask and change of the way of an Angebot to the public. */
type Freigabe = Readonly<Record<"bestaetigtAm" | "einwilligungAm" | "zurueckgezogenAm", Datum | null>> & {
  readonly oeffentlich: boolean;
};

/** Nobody shows it any more, from now on (AG5). Nothing when there was nothing to take back. */
export function zurueckgezogen(vorher: Freigabe, heute: Datum): Partial<Freigabe> {
  if (!vorher.oeffentlich && !vorher.einwilligungAm) return {};
  return { oeffentlich: false, einwilligungAm: null, zurueckgezogenAm: heute };
}

/**
 * What an answer of the Stelle changes (AG2, AG5). Agreeing lays nothing open: that is done by the Fachstelle. Taking back
 * counts at once.
 */
export function freigabeNach(antwort: AngebotAntwort, vorher: Freigabe, heute: Datum): Partial<Freigabe> {
  switch (antwort) {
    case "zeigen":
      return { bestaetigtAm: heute, einwilligungAm: heute, zurueckgezogenAm: null };
    case "nur-intern":
      return { bestaetigtAm: heute, ...zurueckgezogen(vorher, heute) };
    case "entfallen":
      return zurueckgezogen(vorher, heute);
    default:
      return {};
  }
}

export type FreigabeHindernis =
  | "schon-oeffentlich"
  | "nicht-bestaetigt"
  | "ohne-einwilligung"
  | "stelle-intern"
  | "kontakt-person";

/** Why an Angebot cannot be laid open; null when it can (AG3). */
export function hindernisOf(
  angebot: Freigabe & {
    readonly stelle: { readonly oeffentlich: boolean };
    readonly kontaktNenntPerson: boolean;
  },
): FreigabeHindernis | null {
  if (angebot.oeffentlich) return "schon-oeffentlich";
  if (!angebot.bestaetigtAm) return "nicht-bestaetigt";
  if (!angebot.einwilligungAm) return "ohne-einwilligung";
  if (!angebot.stelle.oeffentlich) return "stelle-intern";
  return angebot.kontaktNenntPerson ? "kontakt-person" : null;
}

/** Missing, expired and withdrawn are the same to whoever holds the link. */
export function linkOeffnet(
  link: { readonly gueltigBis: Datum; readonly widerrufenAm: Datum | null } | null,
  heute: Datum,
): boolean {
  return link !== null && link.widerrufenAm === null && heute <= link.gueltigBis;
}
