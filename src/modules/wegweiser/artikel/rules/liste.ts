import { z } from "zod";
import type { StelleId } from "../../rules/bezug.ts";
import type { ArtikelId } from "./artikel.ts";

/** - `ueberschrift`: without a text of its own, a heading for what stands below it. */
export const ARTIKEL_ANSICHTEN = ["alle", "entwurf", "veroeffentlicht", "ueberschrift"] as const;
export const ARTIKEL_HERKUENFTE = ["eingelesen", "hier"] as const;

/** What of the list somebody wants to see. Whatever an address says otherwise counts as nothing chosen. */
export const artikelFilterSchema = z.object({
  zeige: z.enum(ARTIKEL_ANSICHTEN).catch("alle"),
  herkunft: z.enum(ARTIKEL_HERKUENFTE).nullable().catch(null),
  stelle: z.uuid().nullable().catch(null),
  seite: z.coerce.number().int().min(1).catch(1),
});
export type ArtikelFilter = z.infer<typeof artikelFilterSchema>;

/** The address of the list under a filter. */
export function artikelPfad({ zeige, herkunft, stelle, seite }: ArtikelFilter): string {
  const query = new URLSearchParams({
    ...(zeige === "alle" ? {} : { zeige }),
    ...(herkunft ? { herkunft } : {}),
    ...(stelle ? { stelle } : {}),
    ...(seite > 1 ? { seite: String(seite) } : {}),
  });
  return query.size > 0 ? `/intern/wegweiser/artikel?${query}` : "/intern/wegweiser/artikel";
}

type Gefiltert = {
  readonly stand: "entwurf" | "veroeffentlicht";
  readonly leer: boolean;
  readonly eingelesen: boolean;
  readonly verantwortlichId: StelleId | null;
};

export function passtZu({ zeige, herkunft, stelle }: ArtikelFilter, row: Gefiltert): boolean {
  return (
    (zeige === "alle" || (zeige === "ueberschrift" ? row.leer : row.stand === zeige)) &&
    (herkunft === null || (herkunft === "eingelesen") === row.eingelesen) &&
    (stelle === null || row.verantwortlichId === stelle)
  );
}

export const SAMMELTATEN = ["zeigen", "zuruecknehmen", "zustaendig", "entfernen"] as const;

/** One thing that is done to many Artikel at once. */
export type Sammeltat =
  | { readonly art: Exclude<(typeof SAMMELTATEN)[number], "zustaendig"> }
  | { readonly art: "zustaendig"; readonly stelleId: StelleId | null };

type Row = {
  readonly id: ArtikelId;
  readonly ueberId: ArtikelId | null;
  readonly veroeffentlichtAm: string | null;
  readonly verantwortlichId: StelleId | null;
};

/**
 * Which of the chosen Artikel a deed changes. Only drafts are taken away, together with everything below them or not at
 * all; who is shown or kept as wanted already stays as it is.
 *
 * Source: docs/fachliches/wegweiser.md, W83.
 */
export function planSammeltat<Eintrag extends Row>(
  tat: Sammeltat,
  gewaehlt: readonly Eintrag[],
  alle: readonly Row[],
):
  | { readonly betroffen: readonly Eintrag[] }
  | { readonly grund: "noch-oeffentlich" | "hat-unterseiten" | "schon-so" } {
  if (tat.art === "entfernen") {
    const ids = new Set(gewaehlt.map(({ id }) => id));
    if (gewaehlt.some(({ veroeffentlichtAm }) => veroeffentlichtAm !== null)) return { grund: "noch-oeffentlich" };
    const below = alle.some(({ id, ueberId }) => ueberId !== null && ids.has(ueberId) && !ids.has(id));
    return below ? { grund: "hat-unterseiten" } : { betroffen: gewaehlt };
  }
  const betroffen = gewaehlt.filter((row) =>
    tat.art === "zustaendig"
      ? row.verantwortlichId !== tat.stelleId
      : (row.veroeffentlichtAm !== null) !== (tat.art === "zeigen"),
  );
  return betroffen.length === 0 ? { grund: "schon-so" } : { betroffen };
}
