import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import { type Feld, listFelder, listMassnahmenKern, listZieleKern, listZielMassnahmen } from "../store/bestand.ts";
import { byId, type Kurz, presentKurz, zaehlt } from "./present.ts";

export type ZieleMassnahmenView = {
  readonly felder: readonly Feld[];
  /** The Handlungsfeld of the goals that were asked for; null for all. */
  readonly feld: Feld | null;
  /** Maßnahmen that serve one of these goals. */
  readonly massnahmen: readonly Kurz[];
  readonly ziele: readonly (Kurz & {
    /** One per Maßnahme, in their order. */
    readonly zellen: readonly boolean[];
    readonly dient: readonly Kurz[];
  })[];
  readonly ohneMassnahme: number;
};

/**
 * Which Maßnahme serves which Wirkungsziel, and which goal nobody works on. Readable by everybody.
 *
 * @param handlungsfeld slug, null for all
 * @throws NotFound when there is no such Handlungsfeld
 */
export async function viewZieleMassnahmen(ctx: Ctx, handlungsfeld: string | null): Promise<ZieleMassnahmenView> {
  return ctx.db.read(async (db) => {
    const felder = await listFelder(db);
    const feld = handlungsfeld ? (felder.find((one) => one.slug === handlungsfeld) ?? null) : null;
    if (handlungsfeld && !feld) throw new NotFound();
    const feldById = byId(felder);
    const ziele = (await listZieleKern(db)).filter((ziel) => !feld || ziel.handlungsfeldId === feld.id);
    const wanted = new Set<string>(ziele.map((ziel) => ziel.id));
    const links = (await listZielMassnahmen(db)).filter((link) => wanted.has(link.zielId));
    const linked = new Set<string>(links.map((link) => link.massnahmeId));
    const alle = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const massnahmen = alle.filter((row) => linked.has(row.id));
    const byZiel = Map.groupBy(links, (link) => link.zielId as string);
    const rows = ziele.map((ziel) => {
      const own = new Set<string>((byZiel.get(ziel.id) ?? []).map((link) => link.massnahmeId));
      return {
        ...presentKurz(ziel, feldById),
        zellen: massnahmen.map((row) => own.has(row.id)),
        dient: massnahmen.filter((row) => own.has(row.id)).map((row) => presentKurz(row, feldById)),
      };
    });
    return {
      felder,
      feld,
      massnahmen: massnahmen.map((row) => presentKurz(row, feldById)),
      ziele: rows,
      ohneMassnahme: rows.filter((row) => row.dient.length === 0).length,
    };
  });
}
