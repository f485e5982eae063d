import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";

export type BerichtId = Id<"Bericht">;
export type BerichtsfassungId = Id<"Berichtsfassung">;

/** Whom a report is for, which decides what stands in it. */
export const BERICHTSARTEN = ["sozialausschuss", "steuerungsgruppe", "gemeinde", "taetigkeitsbericht"] as const;
export type Berichtsart = (typeof BERICHTSARTEN)[number];

/** What people write about a report. Everything else is computed. */
export type BerichtAngaben = {
  readonly art: Berichtsart;
  readonly titel: string;
  readonly von: Datum;
  readonly bis: Datum;
  readonly gemeindeId: Id<"Gemeinde"> | null;
  /** Meant for everybody: then it holds only what everybody can read already (B3). */
  readonly oeffentlich: boolean;
  readonly vorwort: string;
};

export type BerichtFehler = "bis-vor-von" | "bis-in-zukunft" | "ohne-gemeinde" | "gemeinde-unnoetig";

/** What does not fit in a report, by field. It reports of a time that was (B1). */
export function findBerichtFehler(
  { art, von, bis, gemeindeId }: BerichtAngaben,
  heute: Datum,
): Readonly<Partial<Record<"bis" | "gemeinde", BerichtFehler>>> {
  return {
    ...(bis < von ? { bis: "bis-vor-von" as const } : bis > heute ? { bis: "bis-in-zukunft" as const } : {}),
    ...(art === "gemeinde" && gemeindeId === null
      ? { gemeinde: "ohne-gemeinde" as const }
      : art !== "gemeinde" && gemeindeId !== null
        ? { gemeinde: "gemeinde-unnoetig" as const }
        : {}),
  };
}

export type FesthaltenGrund = "inzwischen-geaendert" | "luecken-unbestaetigt" | "ohne-berichtigung";

/**
 * Whether a report may be frozen: it is what was looked at, what is missing was seen, and a correction says what it
 * corrects (B2, B5).
 *
 * @param nummer of the revision that would be made, 1 for the first
 */
export function findFesthaltenGrund(
  gesehen: { readonly stand: string; readonly lueckenBekannt: boolean; readonly berichtigung: string },
  jetzt: { readonly stand: string; readonly luecken: number; readonly nummer: number },
): FesthaltenGrund | null {
  if (gesehen.stand !== jetzt.stand) return "inzwischen-geaendert";
  if (jetzt.luecken > 0 && !gesehen.lueckenBekannt) return "luecken-unbestaetigt";
  if (jetzt.nummer > 1 && gesehen.berichtigung === "") return "ohne-berichtigung";
  return null;
}
