import { type Kriterium, NOTEN, type VorschlagId } from "./runde.ts";

/** What one seat says of one candidate. */
export type Eintrag = {
  /** Criterion → 1 to 5; what is missing was not answered. */
  readonly werte: Readonly<Record<string, number>>;
  /** Declared by the member. Recorded and shown; it changes nothing by itself (AW8). */
  readonly befangen: boolean;
  readonly befangenGrund: string;
  /** For the meeting; shown without a name. */
  readonly anmerkung: string;
};

export type Eintraege = Readonly<Record<VorschlagId, Eintrag>>;

export const LEERER_EINTRAG: Eintrag = { werte: {}, befangen: false, befangenGrund: "", anmerkung: "" };

export type EintragStand = "offen" | "begonnen" | "bewertet" | "befangen";

/** How far a candidate is on a ballot: `befangen` is declared and left without a rating. */
export function eintragStand(eintrag: Eintrag | undefined, kriterien: readonly Kriterium[]): EintragStand {
  if (!eintrag) return "offen";
  const given = kriterien.filter(({ key }) => eintrag.werte[key] !== undefined).length;
  if (given === kriterien.length) return "bewertet";
  if (given === 0 && eintrag.befangen) return "befangen";
  return given > 0 || eintrag.anmerkung !== "" ? "begonnen" : "offen";
}

export type EintragFehler = "befangen-ohne-grund" | "wert-falsch";

/** What is wrong with an entry: a declared conflict says why, and every value is one of the scale. */
export function findEintragFehler(eintrag: Eintrag, kriterien: readonly Kriterium[]): EintragFehler | null {
  const keys = new Set(kriterien.map(({ key }) => key));
  const noten: readonly number[] = NOTEN;
  if (Object.entries(eintrag.werte).some(([key, value]) => !keys.has(key) || !noten.includes(value)))
    return "wert-falsch";
  return eintrag.befangen && eintrag.befangenGrund === "" ? "befangen-ohne-grund" : null;
}

/** Candidates of a ballot that are neither rated nor left out because of a conflict: it cannot be handed in (AW5). */
export function findOffene(
  eintraege: Eintraege,
  vorschlaege: readonly { readonly id: VorschlagId; readonly kennung: string }[],
  kriterien: readonly Kriterium[],
): readonly string[] {
  return vorschlaege
    .filter(({ id }) => ["offen", "begonnen"].includes(eintragStand(eintraege[id], kriterien)))
    .map(({ kennung }) => kennung);
}
