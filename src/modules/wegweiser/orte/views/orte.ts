import { listGemeinden, viewKarte } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { findGemeinde } from "../../rules/gemeinde-finden.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { naechsterWechsel, ortszeit } from "../../rules/zeiten.ts";
import { presentAnlaufstelle, uebersetztIn } from "../../views/anlaufstelle.ts";
import { readOrte } from "../../views/leistung.ts";
import type { KartenOrt } from "../../strassenkarte/rules/karten-daten.ts";
import { viewStrassenkarte } from "../../strassenkarte/views/strassenkarte.ts";
import type { Anlaufstelle } from "../../views/anlaufstellen.ts";
import { listNahe, numberPunkte } from "../rules/naehe.ts";

/**
 * Where one can go in a municipality and near it. Places whose address protects somebody are not among them.
 *
 * @param ort name or postcode, as somebody typed it; "" while nobody has
 */
export async function viewOrte(ctx: Ctx, sprache: Sprache, ort: string) {
  const gemeinden = await listGemeinden(ctx);
  const { gemeinde, zurWahl, plz } = findGemeinde(gemeinden, ort);
  const jetzt = ortszeit(ctx.now);
  const found = await ctx.db.read(async (db) => {
    const orte = await readOrte(db, ctx.today);
    const offen = orte.anlaufstellen.filter((one) => one.oeffentlich);
    const hier = offen.filter((one) => one.gemeindeId === gemeinde?.id);
    const woanders = offen.filter((one) => one.gemeindeId !== gemeinde?.id);
    const present = (row: (typeof offen)[number]) => presentAnlaufstelle(row, orte, sprache, jetzt);
    return {
      zahl: offen.length,
      rows: gemeinde ? hier : [],
      hier: gemeinde ? hier.map(present) : [],
      nahe: gemeinde ? listNahe(gemeinde, woanders).map(({ ort: row, km }) => ({ row, ort: present(row), km })) : [],
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
    gemeinde: gemeinde && { name: gemeinde.name, slug: gemeinde.slug },
    unbekannt: ort !== "" && gemeinde === null,
    zurWahl: zurWahl.map(({ name, slug }) => ({ name, slug })),
    plz,
    gemeinden: gemeinden.map(({ name, slug }) => ({ name, slug })),
    zahl,
    hier,
    nahe,
    karte,
    strassenkarte: gemeinde && (await viewStrassenkarte(ctx)),
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
