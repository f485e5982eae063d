import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import { auslaufOf, type Balken, balkenOf, type Fenster, platzOf } from "../rules/zeitplan.ts";
import { type Feld, listFelder, listMassnahmenKern } from "../store/bestand.ts";
import { byId, type MassnahmeKurz, presentMassnahme, zaehlt } from "./present.ts";

export type ZeitplanView = {
  readonly fenster: Fenster;
  readonly felder: readonly Feld[];
  /** The Handlungsfeld that was asked for; null for all. */
  readonly feld: Feld | null;
  readonly gesamt: number;
  /** What runs in the years drawn, by Handlungsfeld. Fields without any are left out. */
  readonly gruppen: readonly {
    readonly feld: Feld;
    readonly massnahmen: readonly (MassnahmeKurz & { readonly balken: Balken })[];
  }[];
  readonly dauerhaft: readonly MassnahmeKurz[];
  readonly ohneZeit: readonly MassnahmeKurz[];
  readonly ausserhalb: readonly MassnahmeKurz[];
  /** What ends in which year, whatever years are drawn (R040). */
  readonly auslauf: readonly { readonly jahr: number; readonly massnahmen: readonly MassnahmeKurz[] }[];
};

/**
 * What runs when (R046), permanent tasks apart. Readable by everybody.
 *
 * @param handlungsfeld slug, null for all
 * @throws NotFound when there is no such Handlungsfeld
 */
export async function viewZeitplan(ctx: Ctx, fenster: Fenster, handlungsfeld: string | null): Promise<ZeitplanView> {
  return ctx.db.read(async (db) => {
    const felder = await listFelder(db);
    const feld = handlungsfeld ? (felder.find((one) => one.slug === handlungsfeld) ?? null) : null;
    if (handlungsfeld && !feld) throw new NotFound();
    const feldById = byId(felder);
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK))
      .filter((row) => zaehlt(row) && (!feld || row.handlungsfeldId === feld.id))
      .map((row) => presentMassnahme(row, feldById));
    const at = Map.groupBy(massnahmen, (one) => platzOf(one, fenster));
    const drawn = (at.get("balken") ?? []).flatMap((one) => {
      const balken = balkenOf(one.beginn, one.ende, fenster);
      return balken ? [{ ...one, balken }] : [];
    });
    return {
      fenster,
      felder,
      feld,
      gesamt: massnahmen.length,
      gruppen: felder
        .map((one) => ({ feld: one, massnahmen: drawn.filter((row) => row.feld.slug === one.slug) }))
        .filter((group) => group.massnahmen.length > 0),
      dauerhaft: at.get("dauerhaft") ?? [],
      ohneZeit: at.get("ohne-zeit") ?? [],
      ausserhalb: at.get("ausserhalb") ?? [],
      auslauf: auslaufOf(massnahmen),
    };
  });
}
