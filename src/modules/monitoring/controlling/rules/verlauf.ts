import type { Jahreslage } from "./eingang.ts";

export const JAHRESLAGEN = [
  "im-plan",
  "gefaehrdet",
  "kritisch",
  "abgeschlossen",
  "abgebrochen",
  "ohne-einschaetzung",
] as const;
export type JahrLage = (typeof JAHRESLAGEN)[number];

export type Verlaufsjahr = {
  readonly jahr: number;
  readonly je: Readonly<Record<JahrLage, number>>;
  /** Maßnahmen with a report of that year. */
  readonly berichtet: number;
  /** Of those looked at today, how many have no report of that year. */
  readonly ohneBericht: number;
};

const YEARS = 10;

/** C8: how the Maßnahmen stood with their last report of each year, the last ten years with any report, oldest first. */
export function countVerlauf(verlauf: readonly Jahreslage[], massnahmen: number): Verlaufsjahr[] {
  const years = [...Map.groupBy(verlauf, (one) => one.jahr)].toSorted(([a], [b]) => a - b).slice(-YEARS);
  return years.map(([jahr, rows]) => {
    const je = Object.fromEntries(JAHRESLAGEN.map((lage) => [lage, 0])) as Record<JahrLage, number>;
    for (const row of rows) je[lageOf(row)] += row.anzahl;
    const berichtet = rows.reduce((sum, row) => sum + row.anzahl, 0);
    return { jahr, je, berichtet, ohneBericht: massnahmen - berichtet };
  });
}

function lageOf({ umsetzung, einschaetzung }: Jahreslage): JahrLage {
  if (umsetzung === "abgeschlossen" || umsetzung === "abgebrochen") return umsetzung;
  return einschaetzung ?? "ohne-einschaetzung";
}
