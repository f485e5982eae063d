import { viewProfil } from "#src/modules/landkreis/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { gemeindeChange } from "../rules/audit.ts";
import { type GemeindeAngaben, kreisOf } from "../rules/gemeinde.ts";
import type { GemeindeZeile } from "../rules/gemeinde-liste.ts";
import { mayChangeGemeinde } from "../rules/permissions.ts";
import { insertGemeinde } from "../store/gemeinden.ts";

const SONST: Omit<GemeindeAngaben, keyof GemeindeZeile> = {
  ars: "",
  einwohner: null,
  einwohnerStichtag: null,
  flaecheHektar: null,
  planungsregionId: null,
  verwaltungsgemeinschaftId: null,
  strasse: "",
  ort: "",
  telefon: "",
  email: "",
  website: "",
  breite: null,
  laenge: null,
};

/**
 * Adds the municipalities of a list, all or none (W112). Those whose key is there already stay as they are.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function addGemeinden(
  ctx: Ctx,
  zeilen: readonly GemeindeZeile[],
): Promise<Outcome<number, "liste-leer" | "ags-anderer-kreis" | "alle-schon-da">> {
  const kreis = (await viewProfil(ctx))?.kreisschluessel ?? null;
  return ctx.db.write(async (tx) => {
    if (!mayChangeGemeinde(ctx.actor)) throw new NotAllowed();
    if (zeilen.length === 0) return refuse("liste-leer");
    if (kreis !== null && zeilen.some(({ ags }) => kreisOf(ags) !== kreis)) return refuse("ags-anderer-kreis");
    const made = [];
    for (const zeile of zeilen) {
      const neu = { ...SONST, ...zeile };
      const id = await insertGemeinde(tx, neu);
      if (id) made.push(gemeindeChange(id, null, neu));
    }
    if (made.length === 0) return refuse("alle-schon-da");
    await record(tx, ctx, "netzwerk.gemeinden.added", made);
    return accept(made.length);
  });
}
