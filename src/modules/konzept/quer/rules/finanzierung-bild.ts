import { FINANZIERUNGSARTEN, type Finanzierungsart } from "../../rules/finanzierung-angabe.ts";

/** One statement on financing, as far as a summary needs it. */
export type GeldAussage = {
  readonly massnahmeId: string;
  readonly art: Finanzierungsart;
  readonly betragCent: number | null;
  readonly jahr: number | null;
  /** Hundredths of a post. */
  readonly stellenHundertstel: number | null;
  readonly geprueft: boolean;
};

/** Money that is there, or was applied for: only these are added up, and never across these groups. */
export const GESICHERT: readonly Finanzierungsart[] = [
  "vorhandene-ressourcen",
  "kreishaushalt",
  "gemeindehaushalte",
  "bewilligt",
  "projektfoerderung",
  "verschiedene-foerderungen",
  "mittel-dritter",
];

export type ArtZeile = {
  readonly art: Finanzierungsart;
  /** Maßnahmen with at least one statement of this kind. */
  readonly massnahmen: number;
  readonly aussagen: number;
  /** Statements that name an amount; the sum is of these only. */
  readonly mitBetrag: number;
  /** In Cent; null when no statement names an amount. */
  readonly summeCent: number | null;
};

export type JahrZeile = {
  readonly jahr: number | null;
  readonly aussagen: number;
  readonly gesichertCent: number | null;
  readonly beantragtCent: number | null;
};

export type Finanzierungsbild = {
  /** Maßnahmen that the summary is about. */
  readonly gesamt: number;
  /** Of them without any statement on financing. */
  readonly ohneAussage: number;
  readonly aussagen: number;
  readonly mitBetrag: number;
  /** Kinds that occur, most Maßnahmen first. */
  readonly arten: readonly ArtZeile[];
  /** Years that statements with an amount name, null last: without year. */
  readonly jahre: readonly JahrZeile[];
  /** Share of posts in hundredths, and how many statements name one. */
  readonly stellen: { readonly hundertstel: number; readonly aussagen: number };
  /** Maßnahmen without statement, with one that says open or refused, or with one that nobody has looked at. */
  readonly offen: readonly { readonly massnahmeId: string; readonly gruende: readonly OffenGrund[] }[];
};

export const OFFEN_GRUENDE = ["ohne-aussage", "offen", "abgelehnt", "ungeprueft"] as const;
export type OffenGrund = (typeof OFFEN_GRUENDE)[number];

const sumOrNull = (rows: readonly GeldAussage[]) => {
  const given = rows.flatMap((row) => row.betragCent ?? []);
  return given.length === 0 ? null : given.reduce((sum, cent) => sum + cent, 0);
};

/**
 * What a Konzept says about money, counted. An amount nobody named is not zero: every sum says of how many statements
 * it is (R100, MODEL 5.3 rule 6).
 *
 * @param massnahmeIds all Maßnahmen in question, in their order
 */
export function summarizeFinanzierung(
  massnahmeIds: readonly string[],
  aussagen: readonly GeldAussage[],
): Finanzierungsbild {
  const byMassnahme = Map.groupBy(aussagen, (aussage) => aussage.massnahmeId);
  const arten = FINANZIERUNGSARTEN.flatMap((art): ArtZeile[] => {
    const rows = aussagen.filter((aussage) => aussage.art === art);
    if (rows.length === 0) return [];
    return [
      {
        art,
        massnahmen: new Set(rows.map((row) => row.massnahmeId)).size,
        aussagen: rows.length,
        mitBetrag: rows.filter((row) => row.betragCent !== null).length,
        summeCent: sumOrNull(rows),
      },
    ];
  }).toSorted((a, b) => b.massnahmen - a.massnahmen);
  const mitBetrag = aussagen.filter((aussage) => aussage.betragCent !== null);
  const jahre = [...Map.groupBy(mitBetrag, (aussage) => aussage.jahr)]
    .map(([jahr, rows]) => ({
      jahr,
      aussagen: rows.length,
      gesichertCent: sumOrNull(rows.filter((row) => GESICHERT.includes(row.art))),
      beantragtCent: sumOrNull(rows.filter((row) => row.art === "beantragt")),
    }))
    .toSorted((a, b) => (a.jahr ?? Number.POSITIVE_INFINITY) - (b.jahr ?? Number.POSITIVE_INFINITY));
  const posts = aussagen.flatMap((aussage) => aussage.stellenHundertstel ?? []);
  return {
    gesamt: massnahmeIds.length,
    ohneAussage: massnahmeIds.filter((id) => !byMassnahme.has(id)).length,
    aussagen: aussagen.length,
    mitBetrag: mitBetrag.length,
    arten,
    jahre,
    stellen: { hundertstel: posts.reduce((sum, one) => sum + one, 0), aussagen: posts.length },
    offen: massnahmeIds.flatMap((massnahmeId) => {
      const gruende = offenBei(byMassnahme.get(massnahmeId) ?? []);
      return gruende.length > 0 ? [{ massnahmeId, gruende }] : [];
    }),
  };
}

function offenBei(rows: readonly GeldAussage[]): OffenGrund[] {
  if (rows.length === 0) return ["ohne-aussage"];
  return [
    ...(rows.some((row) => row.art === "offen") ? (["offen"] as const) : []),
    ...(rows.some((row) => row.art === "abgelehnt") ? (["abgelehnt"] as const) : []),
    ...(rows.some((row) => !row.geprueft) ? (["ungeprueft"] as const) : []),
  ];
}
