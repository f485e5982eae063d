import { describe, expect, test } from "vitest";
import { NotFound } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../test/database.ts";
import { FACHSTELLE } from "../test/fixtures.ts";
import { viewBeteiligung } from "./views/beteiligung.ts";
import { viewEbenen } from "./views/ebenen.ts";
import { viewFinanzierung } from "./views/finanzierung.ts";
import { viewKonzeptGemeinde, viewKonzeptGemeinden } from "./views/gemeinden.ts";
import { viewStelleMassnahmen } from "./views/stelle.ts";
import { viewStrukturen } from "./views/strukturen.ts";
import { viewThema, viewThemenOeffentlich, viewZielgruppenOeffentlich } from "./views/themen.ts";
import { viewZeitplan } from "./views/zeitplan.ts";
import { viewZieleMassnahmen } from "./views/ziele-massnahmen.ts";

const database = testDatabase();
let kreis: ReturnType<typeof erlengrund> | null = null;

async function erlengrund() {
  const mandant = await database.aDemoMandant();
  return { citizen: database.ctxFor(mandant), officer: database.ctxFor(mandant, FACHSTELLE) };
}
const people = () => (kreis ??= erlengrund());
const kennungen = (rows: readonly { kennung: string }[]) => rows.map((row) => row.kennung);

describe("the cross views of Landkreis Erlengrund, as everybody sees them", () => {
  test.each([
    ["dornhag", ["B13", "B19", "B29"]],
    ["tannried", ["B13", "B19", "B27", "B29"]],
  ])("R044, R093 %s sees the Bedarfe that name it and the county-wide ones", async (slug, named) => {
    const { citizen } = await people();
    const view = await viewKonzeptGemeinde(citizen, slug);
    expect(kennungen(view.bedarfe.hier)).toEqual(named);
    expect(view.bedarfe.kreisweit.length).toBeGreaterThan(0);
    expect(kennungen(view.bedarfe.kreisweit)).not.toContain("B13");
  });

  test("R089 B13 names nine municipalities", async () => {
    const { citizen } = await people();
    const { gemeinden } = await viewKonzeptGemeinden(citizen, null);
    const views = await Promise.all(gemeinden.map((one) => viewKonzeptGemeinde(citizen, one.slug)));
    expect(views.filter((view) => kennungen(view.bedarfe.hier).includes("B13"))).toHaveLength(9);
  });

  test("municipalities stand by name; a region is part of them, one that does not exist is not found", async () => {
    const { citizen } = await people();
    const all = await viewKonzeptGemeinden(citizen, null);
    expect(all.gemeinden).toHaveLength(20);
    const names = all.gemeinden.map((one) => one.name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "de")));
    const region = all.regionen[0]?.slug ?? "";
    const some = await viewKonzeptGemeinden(citizen, region);
    expect(some.gemeinden.length).toBeGreaterThan(0);
    expect(some.gemeinden.length).toBeLessThan(20);
    await expect(viewKonzeptGemeinden(citizen, "keine-solche")).rejects.toBeInstanceOf(NotFound);
  });

  test("R088 eight Zielgruppen with estimated sizes", async () => {
    const { citizen } = await people();
    const { gruppen } = await viewZielgruppenOeffentlich(citizen);
    expect(gruppen.map((gruppe) => gruppe.groesse)).toEqual([4210, 2653, 4094, 690, 5870, 4320, 6100, 118_200]);
    expect(gruppen.every((gruppe) => gruppe.groesseHinweis.includes("nicht addieren"))).toBe(true);
  });

  test("R066 Interkulturelle Öffnung is a topic and part of the name of a Handlungsfeld", async () => {
    const { citizen } = await people();
    const thema = await viewThema(citizen, "interkulturelle-oeffnung");
    expect(thema.gleichesFeld?.name).toBe("Behördenzusammenarbeit, Interkulturelle Öffnung");
    expect((await viewThema(citizen, "frauen")).gleichesFeld).toBeNull();
  });

  test("R094 M11 does not name Frauen, so the question is asked", async () => {
    const { citizen } = await people();
    const thema = await viewThema(citizen, "frauen");
    expect(kennungen(thema.ohne)).toContain("M11");
    expect(thema.massnahmen.length + thema.ohne.length).toBe(46);
  });

  test("the coverage table counts every Maßnahme of a topic in its Handlungsfeld", async () => {
    const { citizen } = await people();
    const { themen, felder } = await viewThemenOeffentlich(citizen);
    expect([themen.length, felder.length]).toEqual([5, 6]);
    const sums = themen.map((_, at) => felder.reduce((sum, feld) => sum + (feld.zellen[at]?.massnahmen ?? 0), 0));
    expect(sums).toEqual(themen.map((thema) => thema.massnahmen));
  });

  test("R026 five units without a Maßnahme, R052 26 are led by county units", async () => {
    const { citizen } = await people();
    const view = await viewBeteiligung(citizen, "oeffentlich", null);
    expect([view.einheiten.length, view.massnahmen.length]).toEqual([19, 46]);
    const without = view.einheiten.filter((one) => one.beteiligt.length === 0);
    expect(without.map((one) => one.name).toSorted()).toEqual([
      "Büro der Landrätin",
      "Dezernat Soziales, Jugend und Gesundheit",
      "Fahrerlaubnisbehörde",
      "Finanzverwaltung (Kämmerei)",
      "Sachgebiet Einbürgerung und Staatsangehörigkeit",
    ]);
    expect(view.einheiten.reduce((sum, one) => sum + one.federfuehrung, 0)).toBe(26);
    // The idea M47 is a draft: the public does not learn of it.
    expect(view.einheiten.flatMap((one) => one.ideen)).toEqual([]);
  });

  test("R026 the office sees that the Fahrerlaubnisbehörde has only the idea M47", async () => {
    const { officer } = await people();
    const view = await viewBeteiligung(officer, "intern", null);
    expect(view.ohne).toBe(5);
    expect(view.einheiten.find((one) => one.name === "Fahrerlaubnisbehörde")?.ideen).toEqual(["M47"]);
  });

  test("one Handlungsfeld of the matrix; an unknown one is not found", async () => {
    const { citizen } = await people();
    const view = await viewBeteiligung(citizen, "oeffentlich", "wohnen-und-mobilitaet");
    expect(new Set(view.massnahmen.map((one) => one.feld.slug))).toEqual(new Set(["wohnen-und-mobilitaet"]));
    await expect(viewBeteiligung(citizen, "oeffentlich", "keines")).rejects.toBeInstanceOf(NotFound);
  });

  test("W15 is the one goal that no Maßnahme serves", async () => {
    const { citizen } = await people();
    const view = await viewZieleMassnahmen(citizen, null);
    expect(view.ohneMassnahme).toBe(1);
    expect(kennungen(view.ziele.filter((ziel) => ziel.dient.length === 0))).toEqual(["W15"]);
  });

  test("R046, R040 the plan 2026 to 2028: every Maßnahme in one place, 16 end in 2027", async () => {
    const { citizen } = await people();
    const view = await viewZeitplan(citizen, { von: 2026, bis: 2028 }, null);
    const drawn = view.gruppen.reduce((sum, gruppe) => sum + gruppe.massnahmen.length, 0);
    expect(drawn + view.dauerhaft.length + view.ohneZeit.length + view.ausserhalb.length).toBe(46);
    expect(view.dauerhaft).toHaveLength(15);
    expect(view.auslauf.map(({ jahr, massnahmen }) => [jahr, massnahmen.length])).toContainEqual([2027, 16]);
  });

  test("R092 twenty cells, and the Psychosoziale Sprechstunde is missing in Süd", async () => {
    const { citizen } = await people();
    const view = await viewStrukturen(citizen);
    expect(view.summen).toEqual({ zellen: 20, eingeschaetzt: 20, ausreichend: 4, teilweise: 11, fehlt: 5 });
    const at = view.regionen.findIndex((region) => region.name.includes("Süd"));
    const psycho = view.strukturen.find((one) => one.name === "Psychosoziale Sprechstunde");
    expect(psycho?.lagen[at]).toMatchObject({ stand: "fehlt", bedarf: { kennung: "B11" } });
  });

  test("R100 22 Maßnahmen from existing resources; sums only of what is named", async () => {
    const { citizen } = await people();
    const view = await viewFinanzierung(citizen);
    expect(view.gesamt).toBe(46);
    expect(view.arten[0]).toMatchObject({ art: "vorhandene-ressourcen", massnahmen: 22 });
    expect(view.mitBetrag).toBeLessThan(view.aussagen);
    expect(view.offen.map((one) => [one.kennung, one.gruende])).toContainEqual(["M30", ["abgelehnt"]]);
  });

  test("R006 36 for the county, 10 for the administration", async () => {
    const { citizen } = await people();
    const view = await viewEbenen(citizen);
    expect(view.massnahmen).toEqual({ landkreis: 36, verwaltung: 10 });
    expect(view.verwaltung).toHaveLength(10);
  });

  test("R050 M13 is led by the Frauennetz with the county as supporter", async () => {
    const { citizen } = await people();
    const { einheiten } = await viewBeteiligung(citizen, "oeffentlich", null);
    const gleichstellung = einheiten.find((one) => one.name === "Gleichstellungsstelle");
    expect(gleichstellung?.beteiligt).toContainEqual(expect.objectContaining({ kennung: "M13", rolle: "mitwirkung" }));
    const { rows } = await citizen.db.read((db) =>
      db.execute<{ slug: string }>("select slug from netzwerk_stellen where name like '%rauennetz%'"),
    );
    const view = await viewStelleMassnahmen(citizen, rows[0]?.slug ?? "");
    if ("moved" in view) throw new Error("moved");
    const m13 = view.fuehrt.find((one) => one.kennung === "M13");
    expect(m13?.mit).toContain("Gleichstellungsstelle");
    await expect(viewStelleMassnahmen(citizen, "keine-solche")).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a county that has nothing yet", () => {
  test("shows empty views, no errors and no shares of nothing", async () => {
    const ctx = database.ctxFor(await database.aMandant());
    expect((await viewKonzeptGemeinden(ctx, null)).gemeinden).toEqual([]);
    expect((await viewZielgruppenOeffentlich(ctx)).gruppen).toEqual([]);
    expect((await viewThemenOeffentlich(ctx)).themen).toEqual([]);
    expect((await viewBeteiligung(ctx, "oeffentlich", null)).einheiten).toEqual([]);
    expect((await viewZieleMassnahmen(ctx, null)).ziele).toEqual([]);
    expect((await viewZeitplan(ctx, { von: 2026, bis: 2028 }, null)).gesamt).toBe(0);
    expect((await viewStrukturen(ctx)).summen.zellen).toBe(0);
    expect((await viewFinanzierung(ctx)).arten).toEqual([]);
    expect((await viewEbenen(ctx)).gesamt).toEqual({ massnahmen: 0, ziele: 0 });
  });
});
