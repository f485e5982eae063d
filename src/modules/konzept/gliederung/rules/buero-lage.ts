import type { Datum } from "#src/shared/datum.ts";
import { lageOf } from "../../kette/rules/lage.ts";
import { aktualitaetOf, istFaellig } from "../../sachstand/rules/aktualitaet.ts";
import type { Einschaetzung, Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";

/** A Maßnahme as the office sees it in the morning. */
export type BueroMassnahme = {
  readonly id: string;
  readonly kennung: string;
  readonly titel: string;
  readonly entscheidung: Entscheidung;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly einschaetzungGrund: string;
  readonly sachstandAm: Datum | null;
  readonly federfuehrung: string | null;
  /** Whether it is hers to report: her Stelle or her Gemeinde leads it. */
  readonly eigene: boolean;
};

export type BueroLage<T extends BueroMassnahme = BueroMassnahme> = {
  readonly kritisch: readonly T[];
  readonly gefaehrdet: readonly T[];
  readonly nieBerichtet: readonly T[];
  readonly imPlan: number;
  /** Her own, those that need a report first. */
  readonly eigene: readonly (T & { readonly faellig: boolean })[];
};

/**
 * What is critical, what is in danger, and what was never reported; the longest without a word first. What has ended is
 * none of it (MODEL 5.1 P5: no report is not a bad one, it is its own line).
 */
export function orderLage<T extends BueroMassnahme>(massnahmen: readonly T[], heute: Datum): BueroLage<T> {
  const byDay = (a: T, b: T) =>
    (a.sachstandAm ?? "").localeCompare(b.sachstandAm ?? "") ||
    a.kennung.localeCompare(b.kennung, "de", { numeric: true });
  const inLage = (lage: ReturnType<typeof lageOf>) => massnahmen.filter((one) => lageOf(one) === lage).toSorted(byDay);
  const eigene = massnahmen
    .filter((one) => one.eigene)
    .map((one) => ({ ...one, faellig: istFaellig(one, heute) }))
    .toSorted((a, b) => Number(b.faellig) - Number(a.faellig) || byDay(a, b));
  return {
    kritisch: inLage("kritisch"),
    gefaehrdet: inLage("gefaehrdet"),
    nieBerichtet: massnahmen.filter((one) => aktualitaetOf(one, heute) === "nie-berichtet").toSorted(byDay),
    imPlan: inLage("im-plan").length,
    eigene,
  };
}
