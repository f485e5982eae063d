import { afterAll, expect, test } from "vitest";
import { loadDemoInhalt } from "#src/app/demo.ts";
import { testDatabase } from "../../../../test/database.ts";
import { testFiles } from "#src/platform/files/test/files.ts";
import { FACHSTELLE, SYSTEM } from "../test/fixtures.ts";
import { loadAuswahl } from "./demo.ts";
import { viewErgebnis } from "./views/ergebnis.ts";
import { viewOeffentlicheRunden } from "./views/oeffentlich.ts";
import { viewRunde, viewRunden } from "./views/runden.ts";

const database = testDatabase();
const { files, removeFiles } = testFiles();
afterAll(removeFiles);

test("AS2: two published rounds and one open, with 13 candidates, three envelopes and 8 of 12 ballots, made once", async () => {
  const mandant = await database.aMandant();
  await loadDemoInhalt(database.ctxFor(mandant, SYSTEM), files);
  await loadAuswahl(database.ctxFor(mandant, SYSTEM));
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const { runden } = await viewRunden(ctx);
  expect(runden.map(({ stand, abgegeben, sitze }) => [stand, abgegeben, sitze])).toEqual([
    ["offen", 8, 12],
    ["veroeffentlicht", 0, 0],
    ["veroeffentlicht", 0, 0],
  ]);
  expect((await viewOeffentlicheRunden(database.ctxFor(mandant))).map((one) => one.toepfe)).toEqual([[], []]);
  const [open] = runden;
  if (!open) throw new Error("no round");
  expect((await viewRunde(ctx, open.id)).vorschlaege).toHaveLength(13);

  const ergebnis = await viewErgebnis(ctx, open.id, true);
  if (ergebnis.art !== "ergebnis" || ergebnis.portfolio?.art !== "gerechnet") throw new Error("no proposal");
  const { zeilen, summe, portfolio } = ergebnis;
  // Everything together is too much for the frame and for two of the three envelopes: a choice is needed.
  expect(summe.ueberschritten).toBe(true);
  expect(summe.toepfe.map(({ name, frei }) => [name, frei < 0])).toEqual([
    ["Kreishaushalt", true],
    ["Richtlinie Integrative Maßnahmen", true],
    ["Stellen der Fachstelle", true],
  ]);
  // The proposal is proven, stays within the frame and each envelope, and gives a reason for everybody.
  expect(portfolio).toMatchObject({ bewiesen: true, summe: { ueberschritten: false } });
  expect(portfolio.summe.toepfe.filter(({ frei }) => frei < 0)).toEqual([]);
  expect(portfolio.gruende).toHaveLength(zeilen.length);
  const full = portfolio.gruende.flatMap(({ grund }) =>
    grund.art === "verdraengt" ? grund.fehlt.flatMap(({ topf }) => topf ?? []) : [],
  );
  expect(full).toContain("Kreishaushalt");
  // AS2: conflicts of interest are shown and change nothing by themselves.
  expect(zeilen.flatMap((one) => one.befangen.map((declared) => [one.kennung, declared.bewertet]))).toEqual(
    expect.arrayContaining([
      ["M41", false],
      ["M28", true],
    ]),
  );
});
