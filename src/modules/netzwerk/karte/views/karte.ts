import type { Ctx } from "#src/platform/ctx.ts";
import type { GemeindeId } from "../../rules/ids.ts";
import { labelsOfGemeinden } from "../../store/gemeinden.ts";
import { pointOf, type Umfang, umfangOf } from "../rules/grenzen.ts";
import { drawKarte, type Flaeche, type Zeichnung } from "../rules/zeichnen.ts";
import { listGrenzen } from "../store/grenzen.ts";

export type Karte = Pick<Zeichnung, "breite" | "hoehe"> & {
  readonly flaechen: readonly (Omit<Flaeche, "gemeindeId"> & { readonly name: string; readonly slug: string })[];
  /** The places that lie within the drawing. */
  readonly punkte: readonly { readonly key: string; readonly x: number; readonly y: number }[];
};
type Platz = { readonly key: string; readonly breite: number | null; readonly laenge: number | null };

/**
 * The municipalities of the county, ready to draw. Readable by everybody.
 *
 * @param um the municipality that the map is about, null: the whole county
 * @param orte what is to be drawn on it, degrees WGS 84
 * @returns null while nobody has told where it lies
 */
export function viewKarte(ctx: Ctx, um: GemeindeId | null, orte: readonly Platz[] = []): Promise<Karte | null> {
  return ctx.db.read(async (db) => {
    const there = orte.flatMap(({ breite, laenge }) =>
      breite === null || laenge === null ? [] : [pointOf(breite, laenge)],
    );
    const zeichnung = drawKarte(await listGrenzen(db), um, there);
    if (!zeichnung) return null;
    const labels = await labelsOfGemeinden(
      db,
      zeichnung.flaechen.map((one) => one.gemeindeId),
    );
    return {
      breite: zeichnung.breite,
      hoehe: zeichnung.hoehe,
      punkte: orte.flatMap(({ key, breite, laenge }) => {
        const at = breite === null || laenge === null ? null : zeichnung.stelle(breite, laenge);
        return at ? [{ key, ...at }] : [];
      }),
      flaechen: zeichnung.flaechen
        .flatMap(({ gemeindeId, ...flaeche }) => {
          const label = labels.get(gemeindeId);
          return label ? [{ ...flaeche, name: label.name, slug: label.slug }] : [];
        })
        .toSorted((a, b) => a.name.localeCompare(b.name, "de")),
    };
  });
}

/** The box around the county. Readable by everybody; null while nobody has told where it lies. */
export async function viewUmfang(ctx: Ctx): Promise<Umfang | null> {
  return umfangOf(await ctx.db.read(listGrenzen));
}
