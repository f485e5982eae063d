import { addDays, type Datum, daysBetween } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

export type BeschlussId = Id<"Beschluss">;

/**
 * - `leitbeschluss` says which way the work goes (R031);
 * - `struktur` sets up a body for a time (R033);
 * - `auftrag` says what is to be done, as tasks with owner and day (R034).
 */
export const BESCHLUSSARTEN = ["leitbeschluss", "struktur", "auftrag"] as const;
export type Beschlussart = (typeof BESCHLUSSARTEN)[number];

/** `vorschlag` waits for the body; `beendet` held once. */
export const BESCHLUSSSTAENDE = ["vorschlag", "beschlossen", "abgelehnt", "beendet"] as const;
export type Beschlussstand = (typeof BESCHLUSSSTAENDE)[number];

/** What is proposed, as it is edited. */
export type BeschlussAngaben = {
  readonly titel: string;
  /** The words that the body decides on. */
  readonly wortlaut: string;
  /** The need: why this, why now. */
  readonly grund: string;
  /** Which body decides; null: one that is not in the list, see `gremium`. */
  readonly gremiumId: Id<"Gremium"> | null;
  readonly gremium: string;
  /** Of a structure: who belongs to it, by function. */
  readonly mitglieder: string;
  /** Of a structure: the day on which it ends unless the body goes on with it. */
  readonly endetAm: Datum | null;
  readonly handlungsfeldIds: readonly Id<"Handlungsfeld">[];
  readonly querschnittsthemaIds: readonly Id<"Querschnittsthema">[];
};

export type BeschlussMangel =
  | "titel-fehlt"
  | "wortlaut-fehlt"
  | "gremium-fehlt"
  | "gremium-doppelt"
  | "grund-fehlt"
  | "mitglieder-fehlen"
  | "ende-fehlt"
  | "ende-vorbei"
  | "ende-zu-spaet"
  | "steht-fest";

/** A structure is set up for so long at most; then the body looks at it again. */
export const STRUKTUR_HOECHSTENS_TAGE = 3 * 366;

/**
 * Whether a proposal may be kept like this.
 *
 * - LB1 It has a title, the words to decide on, and one body.
 * - LB2 A structure says what it is needed for, who belongs to it and when it ends: later than today, in three years at most.
 * - LB3 The words of what was decided are not changed any more.
 */
export function acceptAngaben(
  art: Beschlussart,
  stand: Beschlussstand,
  angaben: BeschlussAngaben,
  heute: Datum,
): Outcome<BeschlussAngaben, BeschlussMangel> {
  if (stand !== "vorschlag") return refuse("steht-fest");
  if (angaben.titel === "") return refuse("titel-fehlt");
  if (angaben.wortlaut === "") return refuse("wortlaut-fehlt");
  if (angaben.gremiumId === null && angaben.gremium === "") return refuse("gremium-fehlt");
  if (angaben.gremiumId !== null && angaben.gremium !== "") return refuse("gremium-doppelt");
  if (art !== "struktur") return accept({ ...angaben, mitglieder: "", endetAm: null });
  if (angaben.grund === "") return refuse("grund-fehlt");
  if (angaben.mitglieder === "") return refuse("mitglieder-fehlen");
  const ende = acceptEnde(angaben.endetAm, heute);
  return ende.ok ? accept(angaben) : ende;
}

/** LB2: an end that can be kept. */
export function acceptEnde(
  endetAm: Datum | null,
  heute: Datum,
): Outcome<Datum, "ende-fehlt" | "ende-vorbei" | "ende-zu-spaet"> {
  if (endetAm === null) return refuse("ende-fehlt");
  if (endetAm <= heute) return refuse("ende-vorbei");
  return endetAm > addDays(heute, STRUKTUR_HOECHSTENS_TAGE) ? refuse("ende-zu-spaet") : accept(endetAm);
}

/** What can be done with a resolution in this state. */
export type Beschlusshandlung = "beschliessen" | "ablehnen" | "verlaengern" | "beenden" | "loeschen";

export function moeglicheHandlungen(art: Beschlussart, stand: Beschlussstand): readonly Beschlusshandlung[] {
  if (stand === "vorschlag") return ["beschliessen", "ablehnen", "loeschen"];
  if (stand !== "beschlossen") return [];
  return art === "struktur" ? ["verlaengern", "beenden"] : ["beenden"];
}

/** LB4: a decision has a day, not in the future, and the reason when it says no. */
export function acceptEntscheidung(
  handlung: "beschliessen" | "ablehnen" | "beenden" | "verlaengern",
  am: Datum | null,
  grund: string,
  heute: Datum,
): Outcome<Datum, "tag-fehlt" | "beschluss-in-zukunft" | "ohne-grund"> {
  if (am === null) return refuse("tag-fehlt");
  if (am > heute) return refuse("beschluss-in-zukunft");
  return handlung !== "beschliessen" && grund === "" ? refuse("ohne-grund") : accept(am);
}

/** Days before and on the end of a structure on which the Fachstelle is reminded. */
export const ENDE_ERINNERUNG_TAGE = [60, 14, 0] as const;

type Endend = {
  readonly art: Beschlussart;
  readonly stand: Beschlussstand;
  readonly endetAm: Datum | null;
  readonly erinnertAm: Datum | null;
};

/** LB5: whether today is a day to be reminded of an end; once a day, and what an outage swallowed stays swallowed. */
export function erinnertHeute(one: Endend, heute: Datum): boolean {
  if (one.art !== "struktur" || one.stand !== "beschlossen" || one.endetAm === null) return false;
  const left = daysBetween(heute, one.endetAm);
  return ENDE_ERINNERUNG_TAGE.some((tage) => tage === left) && one.erinnertAm !== heute;
}

/** LB6: a structure whose day is over and that nobody has ended or gone on with. */
export function istAbgelaufen(one: Omit<Endend, "erinnertAm">, heute: Datum): boolean {
  return one.art === "struktur" && one.stand === "beschlossen" && one.endetAm !== null && one.endetAm < heute;
}

/** `BS3`: how tasks and people name a resolution. */
export const beschlussKennung = (nummer: number): string => `BS${nummer}`;
