import type { Ctx } from "#src/platform/ctx.ts";
import { EBENEN, type Ebene } from "../../rules/massnahme.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import { type Feld, listFelder, listMassnahmenKern, listZieleKern } from "../store/bestand.ts";
import { byId, type MassnahmeKurz, presentMassnahme, zaehlt } from "./present.ts";

type JeEbene<T> = Readonly<Record<Ebene, T>>;

export type EbenenView = {
  readonly gesamt: { readonly massnahmen: number; readonly ziele: number };
  readonly massnahmen: JeEbene<number>;
  readonly ziele: JeEbene<number>;
  readonly felder: readonly (Feld & { readonly massnahmen: JeEbene<number>; readonly ziele: JeEbene<number> })[];
  /** The shorter list, named in full: how the administration itself changes. */
  readonly verwaltung: readonly MassnahmeKurz[];
};

const count = (rows: readonly { ebene: Ebene }[]): JeEbene<number> =>
  Object.fromEntries(
    EBENEN.map((ebene) => [ebene, rows.filter((row) => row.ebene === ebene).length]),
  ) as JeEbene<number>;

/** What the Konzept wants for the county and what for its administration, each counted for itself (R006). */
export async function viewEbenen(ctx: Ctx): Promise<EbenenView> {
  return ctx.db.read(async (db) => {
    const felder = await listFelder(db);
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const ziele = await listZieleKern(db);
    const feldById = byId(felder);
    return {
      gesamt: { massnahmen: massnahmen.length, ziele: ziele.length },
      massnahmen: count(massnahmen),
      ziele: count(ziele),
      felder: felder.map((feld) => ({
        ...feld,
        massnahmen: count(massnahmen.filter((row) => row.handlungsfeldId === feld.id)),
        ziele: count(ziele.filter((row) => row.handlungsfeldId === feld.id)),
      })),
      verwaltung: massnahmen.filter((row) => row.ebene === "verwaltung").map((row) => presentMassnahme(row, feldById)),
    };
  });
}
