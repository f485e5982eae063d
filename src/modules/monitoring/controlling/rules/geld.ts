import { type Cent, sumCent } from "#src/shared/geld.ts";
import { yearOf } from "#src/shared/datum.ts";
import type { GeldAntrag, GeldAussage } from "./eingang.ts";

export const GELDARTEN = ["beantragt", "bewilligt", "ausgegeben"] as const;
export type Geldart = (typeof GELDARTEN)[number];

/** "12 von 19 Maßnahmen mit Betrag; 7 ohne Angabe". */
export type Geldsumme = {
  /** Null: nobody named an amount, which is not the same as nothing (MODEL 5.3 rule 6). */
  readonly summeCent: Cent | null;
  readonly mitBetrag: number;
  /** Maßnahmen that say so at all, with or without an amount. */
  readonly gesamt: number;
  readonly ohneBetrag: number;
  /** Statements that were left out because they name no year. Zero when all years are asked for. */
  readonly ohneJahr: number;
};

export type Geldbild = Readonly<Record<Geldart, Geldsumme>> & {
  /** Of all that are looked at, how many name any amount, of the year when one is asked for. */
  readonly massnahmen: number;
  readonly nennenBetrag: number;
};

type Posten = { readonly massnahmeId: string; readonly betragCent: number | null; readonly jahr: number | null };

/**
 * Sums of what was asked for, granted or secured, and spent (C4). An application counts once: what the Konzept says of
 * it beside is left out.
 *
 * @param jahr only what is for this year, null for all
 */
export function summiereGeld(
  massnahmen: number,
  aussagen: readonly GeldAussage[],
  antraege: readonly GeldAntrag[],
  jahr: number | null,
): Geldbild {
  const known = new Set<string>(antraege.map((one) => one.id));
  const eigene = aussagen.filter((one) => one.antragId === null || !known.has(one.antragId));
  const yearOfAntrag = (one: GeldAntrag) => {
    const day = one.beginn ?? one.beantragtAm;
    return day ? yearOf(day) : null;
  };
  const ofAntrag = (one: GeldAntrag, betragCent: number | null): Posten => ({
    massnahmeId: one.massnahmeId,
    betragCent,
    jahr: yearOfAntrag(one),
  });
  const bewilligteAntraege = antraege.filter((one) => one.stand !== "beantragt" && one.stand !== "abgelehnt");
  const posten: Record<Geldart, Posten[]> = {
    beantragt: [
      ...antraege.map((one) => ofAntrag(one, one.beantragtCent)),
      ...eigene.filter((one) => one.art === "beantragt"),
    ],
    bewilligt: [
      ...bewilligteAntraege.map((one) => ofAntrag(one, one.bewilligtCent)),
      ...eigene.filter((one) => one.stand !== "ausgegeben" && (one.art === "bewilligt" || one.stand === "gesichert")),
    ],
    ausgegeben: aussagen.filter((one) => one.stand === "ausgegeben"),
  };
  const nennen = new Set(
    [...GELDARTEN.flatMap((art) => posten[art]), ...eigene].flatMap((one) =>
      one.betragCent === null || (jahr !== null && one.jahr !== jahr) ? [] : [one.massnahmeId],
    ),
  );
  const sums = Object.fromEntries(GELDARTEN.map((art) => [art, summe(posten[art], jahr)])) as Record<
    Geldart,
    Geldsumme
  >;
  return { ...sums, massnahmen, nennenBetrag: nennen.size };
}

function summe(posten: readonly Posten[], jahr: number | null): Geldsumme {
  const counted = jahr === null ? posten : posten.filter((one) => one.jahr === jahr);
  const gesamt = new Set(counted.map((one) => one.massnahmeId)).size;
  const mit = counted.flatMap((one) => (one.betragCent === null ? [] : [{ ...one, betragCent: one.betragCent }]));
  const mitBetrag = new Set(mit.map((one) => one.massnahmeId)).size;
  return {
    summeCent: mit.length === 0 ? null : sumCent(mit.map((one) => one.betragCent)),
    mitBetrag,
    gesamt,
    ohneBetrag: gesamt - mitBetrag,
    ohneJahr: jahr === null ? 0 : posten.filter((one) => one.jahr === null).length,
  };
}
