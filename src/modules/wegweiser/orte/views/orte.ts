import { listGemeinden, type OrtArt, viewKarte } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { findGemeinde } from "../../rules/gemeinde-finden.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { naechsterWechsel, ortszeit } from "../../rules/zeiten.ts";
import { presentAnlaufstelle, uebersetztIn } from "../../views/anlaufstelle.ts";
import { readOrte } from "../../views/leistung.ts";
import type { KartenOrt } from "../../strassenkarte/rules/karten-daten.ts";
import { viewStrassenkarte } from "../../strassenkarte/views/strassenkarte.ts";
import type { Anlaufstelle } from "../../views/anlaufstellen.ts";
import { type OrtFilter, passtZu } from "../rules/filter.ts";
import { listNahe, numberPunkte } from "../rules/naehe.ts";

/**
 * Where one can go in a municipality and near it, or with a filter alone in the whole county. Places whose address
 * protects somebody are not among them.
 *
 * @param ort name or postcode, as somebody typed it; "" while nobody has
 */
export async function viewOrte(ctx: Ctx, sprache: Sprache, ort: string, filter: OrtFilter<OrtArt>) {
  const gemeinden = await listGemeinden(ctx);
  const { gemeinde, zurWahl, plz } = findGemeinde(gemeinden, ort);
  const jetzt = ortszeit(ctx.now);
  const gefiltert = filter.art !== null || filter.mit.length > 0;
  const found = await ctx.db.read(async (db) => {
    const orte = await readOrte(db, ctx.today);
    const offen = orte.anlaufstellen.filter((one) => one.oeffentlich);
    const passend = offen.flatMap((row) => {
      const one = presentAnlaufstelle(row, orte, sprache, jetzt);
      const jetztOffen = one.naechste !== null && one.naechste.jetzt && one.naechste.art === "offen";
      const { art, barrierefrei, merkmale, breite, laenge, gemeindeId } = row;
      const fits = passtZu({ art, merkmale, offen: jetztOffen, stufenlos: barrierefrei === "ja" }, filter);
      return fits ? [{ row, ort: one, breite, laenge, gemeindeId }] : [];
    });
    const hier = gemeinde ? passend.filter((one) => one.gemeindeId === gemeinde.id) : gefiltert ? passend : [];
    const woanders = passend.filter((one) => one.gemeindeId !== gemeinde?.id);
    return {
      zahl: offen.length,
      rows: hier.map(({ row }) => row),
      hier: hier.map((one) => one.ort),
      nahe: gemeinde
        ? listNahe(gemeinde, woanders).map(({ ort: { row, ort: one }, km }) => ({ row, ort: one, km }))
        : [],
    };
  });
  const karte = await viewKarte(
    ctx,
    gemeinde?.id ?? null,
    found.rows.map(({ id, breite, laenge }) => ({ key: id, breite, laenge })),
  );
  const { hier, zahl } = found;
  const nahe = found.nahe.map(({ ort: one, km }) => ({ ort: one, km }));
  const shown = [...hier, ...nahe.map((one) => one.ort)];
  return {
    gefiltert,
    gemeinde: gemeinde && { name: gemeinde.name, slug: gemeinde.slug },
    unbekannt: ort !== "" && gemeinde === null,
    zurWahl: zurWahl.map(({ name, slug }) => ({ name, slug })),
    plz,
    gemeinden: gemeinden.map(({ name, slug }) => ({ name, slug })),
    zahl,
    hier,
    nahe,
    karte,
    strassenkarte: gemeinde || gefiltert ? await viewStrassenkarte(ctx) : null,
    kartenOrte: [...found.rows, ...found.nahe.map(({ row }) => row)].flatMap((row, place) =>
      kartenOrt(row, place + 1, sprache, place < hier.length),
    ),
    punkte: numberPunkte(karte?.punkte ?? [], (key) => hier.findIndex((one) => one.id === key) + 1),
    giltBis: Math.min(naechsterWechsel([], jetzt), ...shown.map((one) => one.giltBis)),
  };
}

/** The municipalities to choose from, as a map where one was read in. */
export type GemeindeWahl = Pick<Awaited<ReturnType<typeof viewOrte>>, "karte" | "gemeinden">;

/** Where a place stands on the street map; nowhere without a position. */
function kartenOrt(row: Anlaufstelle, nummer: number, sprache: Sprache, hier: boolean): KartenOrt[] {
  const { id, breite, laenge } = row;
  if (breite === null || laenge === null) return [];
  return [{ id, nummer, name: uebersetztIn(row.namen, sprache)?.text ?? row.name, breite, laenge, hier }];
}
