import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LebenslageId } from "../../rules/ids.ts";
import type { Risiko } from "../../rules/pruefung.ts";

export type ArtikelId = Id<"Artikel">;

/** Everything that people write about an Artikel, in German. */
export type ArtikelAngaben = {
  readonly titel: string;
  /** In the notation of shared/textform.ts. Empty: a heading for what stands below it. */
  readonly text: string;
  /** What it stands below. */
  readonly ueberId: ArtikelId | null;
  readonly lebenslageId: LebenslageId | null;
  /** Who keeps it; null: the Fachstelle. */
  readonly verantwortlichId: StelleId | null;
  readonly risiko: Risiko;
  /** Whom to ask, as the directory knows them. */
  readonly stelleIds: readonly StelleId[];
};

/** The revision after a change: other words make translations old, unless only the spelling changed. */
export function naechsterArtikelstand(
  textstand: number,
  vorher: Pick<ArtikelAngaben, "titel" | "text">,
  nachher: Pick<ArtikelAngaben, "titel" | "text">,
  nurSchreibweise: boolean,
): number {
  const same = vorher.titel === nachher.titel && vorher.text === nachher.text;
  return same || nurSchreibweise ? textstand : textstand + 1;
}

type InBaum = {
  readonly id: ArtikelId;
  readonly ueberId: ArtikelId | null;
  readonly position: number;
  readonly titel: string;
};

/** What stands above an entry, from the top. A ring ends at its first repetition. */
export function wegZu<Row extends InBaum>(rows: readonly Row[], id: ArtikelId): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const path: Row[] = [];
  for (let row = byId.get(id); row && !path.includes(row); row = row.ueberId ? byId.get(row.ueberId) : undefined) {
    path.unshift(row);
  }
  return path;
}

/** Whether an entry may stand below another: not below itself or what stands below it. */
export function mayStandBelow(rows: readonly InBaum[], id: ArtikelId, ueberId: ArtikelId | null): boolean {
  return ueberId === null || !wegZu(rows, ueberId).some((row) => row.id === id);
}

/** What stands directly below an entry, or at the top; what is below something unseen counts as at the top. */
export function unterseiten<Row extends InBaum>(rows: readonly Row[], id: ArtikelId | null): Row[] {
  const seen = new Set(rows.map((row) => row.id));
  return rows
    .filter((row) => (row.ueberId !== null && seen.has(row.ueberId) ? row.ueberId : null) === id)
    .toSorted((a, b) => a.position - b.position || a.titel.localeCompare(b.titel, "de"));
}

/** The whole tree in reading order, each entry with its depth from 0. */
export function inLesefolge<Row extends InBaum>(rows: readonly Row[]): { readonly row: Row; readonly tiefe: number }[] {
  const out: { row: Row; tiefe: number }[] = [];
  const done = new Set<ArtikelId>();
  const walk = (id: ArtikelId | null, tiefe: number) => {
    for (const row of unterseiten(rows, id)) {
      if (done.has(row.id)) continue;
      done.add(row.id);
      out.push({ row, tiefe });
      walk(row.id, tiefe + 1);
    }
  };
  walk(null, 0);
  return out;
}

export type ArtikelStand = "entwurf" | "veroeffentlicht";

export function artikelStand(row: { readonly veroeffentlichtAm: Datum | null }): ArtikelStand {
  return row.veroeffentlichtAm === null ? "entwurf" : "veroeffentlicht";
}
