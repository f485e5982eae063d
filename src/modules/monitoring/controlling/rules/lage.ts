import { addDays, type Datum, daysBetween, yearOf } from "#src/shared/datum.ts";
import type { Beschluss, GeldAntrag, Massnahme } from "./eingang.ts";

/** So long a resolution may stand without a word of what came of it. */
export const BESCHLUSS_TAGE = 90;
/** So far ahead the page looks for what ends. */
export const ENDE_TAGE = 365;

const beendet = ({ umsetzung }: Massnahme) => umsetzung === "abgeschlossen" || umsetzung === "abgebrochen";
/** Made once: asking for a language costs more than comparing. */
const ORDER = new Intl.Collator("de", { numeric: true });
const byKennung = (a: Massnahme, b: Massnahme) => ORDER.compare(a.kennung, b.kennung);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** C1: red and yellow, red first, the longest first. What has ended is neither. */
export function listKritische(massnahmen: readonly Massnahme[]): Massnahme[] {
  const rank = (one: Massnahme) => (one.einschaetzung === "kritisch" ? 0 : 1);
  return massnahmen
    .filter(
      (one) =>
        !beendet(one) &&
        one.sachstandAm !== null &&
        (one.einschaetzung === "kritisch" || one.einschaetzung === "gefaehrdet"),
    )
    .toSorted((a, b) => rank(a) - rank(b) || compare(a.seit ?? "", b.seit ?? "") || byKennung(a, b));
}

export type Ueberfaellige = Massnahme & {
  /** Days since the answer was wanted, or since the last report; the page says which. */
  readonly tage: number;
  readonly weil: "frist" | "alter";
};

/** C2: asked and not answered in time, or too long without a report. Who was asked and still has time is not late. */
export function listUeberfaellige(massnahmen: readonly Massnahme[], heute: Datum): Ueberfaellige[] {
  return massnahmen
    .flatMap((one): Ueberfaellige[] => {
      if (one.abfrage?.wartet) {
        if (one.abfrage.faelligAm >= heute) return [];
        return [{ ...one, tage: daysBetween(one.abfrage.faelligAm, heute), weil: "frist" }];
      }
      if (one.abfrage || !one.faellig || one.sachstandAm === null) return [];
      return [{ ...one, tage: daysBetween(one.sachstandAm, heute), weil: "alter" }];
    })
    .toSorted((a, b) => compare(b.weil, a.weil) || b.tage - a.tage || byKennung(a, b));
}

/** C3: a report is expected and there was never one. What is late by its day stands among the overdue. */
export function listNieBerichtete(massnahmen: readonly Massnahme[], heute: Datum): Massnahme[] {
  return massnahmen
    .filter((one) => one.aktualitaet === "nie-berichtet" && !(one.abfrage?.wartet && one.abfrage.faelligAm < heute))
    .toSorted(byKennung);
}

export type OhneFolge =
  | { readonly art: "massnahme"; readonly massnahme: Massnahme; readonly seit: Datum | null }
  | { readonly art: "beschluss"; readonly beschluss: Beschluss; readonly seit: Datum };

export type BeschlussLage = {
  readonly ohne: readonly OhneFolge[];
  /** Resolutions that were looked at, with and without follow-up. */
  readonly geprueft: number;
  /** Resolutions that name nothing on which a follow-up could be seen, or, when a year is asked for, no day. */
  readonly ausgelassen: number;
};

/**
 * C5: resolutions after which nothing was reported: of a selected Maßnahme since it was selected; of anything in the
 * Handlungsfelder of a resolution, or led by whom it made responsible, since that day. Young ones are left in peace.
 *
 * @param jahr only resolutions of this year (C9); a selection without a day is left out and counted
 */
export function listOhneFolge(
  massnahmen: readonly Massnahme[],
  beschluesse: readonly Beschluss[],
  heute: Datum,
  jahr: number | null = null,
): BeschlussLage {
  const ofYear = (day: Datum | null) => jahr === null || (day !== null && yearOf(day) === jahr);
  const old = (day: Datum) => addDays(day, BESCHLUSS_TAGE) < heute;
  const alle = massnahmen.filter((one) => one.entscheidung === "ausgewaehlt" && !beendet(one));
  const gewaehlt = alle.filter((one) => ofYear(one.entschiedenAm));
  const ohneTag = jahr === null ? 0 : alle.filter((one) => one.entschiedenAm === null).length;
  const reif = gewaehlt.filter((one) => one.entschiedenAm === null || old(one.entschiedenAm));
  const offene = reif.filter(
    (one) => one.sachstandAm === null || (one.entschiedenAm !== null && one.sachstandAm < one.entschiedenAm),
  );
  const alte = beschluesse.filter((one) => old(one.beschlossenAm) && ofYear(one.beschlossenAm));
  const about = (one: Beschluss) =>
    massnahmen.filter(
      (m) => one.handlungsfeldIds.includes(m.handlungsfeldId) || (one.stelleId !== null && m.leadId === one.stelleId),
    );
  const pruefbar = alte.map((beschluss) => ({ beschluss, of: about(beschluss) })).filter(({ of }) => of.length > 0);
  const still = pruefbar.filter(
    ({ beschluss, of }) => !of.some((m) => m.sachstandAm !== null && m.sachstandAm >= beschluss.beschlossenAm),
  );
  return {
    ohne: [
      ...still.map(({ beschluss }) => ({ art: "beschluss", beschluss, seit: beschluss.beschlossenAm }) as const),
      ...offene
        .toSorted((a, b) => compare(a.entschiedenAm ?? "", b.entschiedenAm ?? "") || byKennung(a, b))
        .map((massnahme) => ({ art: "massnahme", massnahme, seit: massnahme.entschiedenAm }) as const),
    ],
    geprueft: reif.length + pruefbar.length,
    ausgelassen: alte.length - pruefbar.length + ohneTag,
  };
}

export type Endend = {
  readonly art: "massnahme" | "foerderung" | "nachweis";
  readonly massnahme: Massnahme;
  readonly tag: Datum;
  /** Of the application; empty for a Maßnahme. */
  readonly titel: string;
};

/** C6: Maßnahmen, grants and proofs of use that end from one day to another, the next first. */
export function listEndende(
  massnahmen: readonly Massnahme[],
  antraege: readonly GeldAntrag[],
  von: Datum,
  bis: Datum,
): Endend[] {
  const within = (tag: Datum | null): tag is Datum => tag !== null && tag >= von && tag <= bis;
  const known = new Map(massnahmen.map((one) => [one.id, one]));
  const granted = antraege.filter((one) => one.stand === "bewilligt" || one.stand === "laeuft");
  return [
    ...massnahmen.flatMap((massnahme): Endend[] =>
      !beendet(massnahme) && within(massnahme.ende)
        ? [{ art: "massnahme", massnahme, tag: massnahme.ende, titel: "" }]
        : [],
    ),
    ...granted.flatMap((one): Endend[] => {
      const massnahme = known.get(one.massnahmeId);
      if (!massnahme) return [];
      const { titel } = one;
      return [
        ...(within(one.ende) ? [{ art: "foerderung", massnahme, tag: one.ende, titel } as const] : []),
        ...(within(one.nachweisBis) ? [{ art: "nachweis", massnahme, tag: one.nachweisBis, titel } as const] : []),
      ];
    }),
  ].toSorted((a, b) => compare(a.tag, b.tag) || byKennung(a.massnahme, b.massnahme));
}
