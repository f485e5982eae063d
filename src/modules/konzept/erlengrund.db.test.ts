import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDemoInhalt } from "#src/app/demo.ts";
import type { Mandant } from "#src/platform/ctx.ts";
import { testDatabase } from "../../../test/database.ts";
import { loadAbfragen } from "./abfrage/demo.ts";
import { viewRunde, viewRunden } from "./abfrage/views/runden.ts";
import { loadAuswahl } from "./auswahl/demo.ts";
import { viewErgebnis } from "./auswahl/views/ergebnis.ts";
import { viewOeffentlicheRunden } from "./auswahl/views/oeffentlich.ts";
import { viewRunde as viewAuswahlRunde, viewRunden as viewAuswahlRunden } from "./auswahl/views/runden.ts";
import { testFiles } from "#src/platform/files/test/files.ts";
import { FACHSTELLE, SYSTEM } from "./test/fixtures.ts";

// What needs the whole demo county, every module's part of it: loaded once for all.

const database = testDatabase();
const { files, removeFiles } = testFiles();
let mandant: Mandant;

beforeAll(async () => {
  mandant = await database.aMandant();
  await loadDemoInhalt(database.ctxFor(mandant, SYSTEM), files);
});
afterAll(removeFiles);

test("AS2: two published rounds and one open, with 13 candidates, three envelopes and 8 of 12 ballots, made once", async () => {
  await loadAuswahl(database.ctxFor(mandant, SYSTEM));
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const { runden } = await viewAuswahlRunden(ctx);
  expect(runden.map(({ stand, abgegeben, sitze }) => [stand, abgegeben, sitze])).toEqual([
    ["offen", 8, 12],
    ["veroeffentlicht", 0, 0],
    ["veroeffentlicht", 0, 0],
  ]);
  expect((await viewOeffentlicheRunden(database.ctxFor(mandant))).map((one) => one.toepfe)).toEqual([[], []]);
  const [open] = runden;
  if (!open) throw new Error("no round");
  expect((await viewAuswahlRunde(ctx, open.id)).vorschlaege).toHaveLength(13);

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

test("the demo county has one round with an answer in every state, made once", async () => {
  await loadAbfragen(database.ctxFor(mandant, SYSTEM), files);
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const [runde, ...further] = await viewRunden(ctx);
  if (!runde) throw new Error("no round");
  expect(further).toEqual([]);
  const { zeilen } = await viewRunde(ctx, runde.id);
  expect(zeilen.map(({ kennung, stand, telefonGrund }) => [kennung, stand, telefonGrund])).toEqual([
    ["M12", "eingegangen", null],
    ["M15", "angenommen", null],
    ["M16", "entwurf", "abbestellt"],
    ["M17", "zurueckgegeben", null],
    ["M19", "offen", null],
    ["M42", "offen", null],
    ["M43", "offen", null],
  ]);
  expect(zeilen.filter((one) => one.weitergegeben).map((one) => one.anWen)).toEqual(["Fahrplanbüro"]);
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ email: string }>(
      String.raw`select email from konzept_abfrage_empfaenger where email !~ '(\.example|@example\.org)$'`,
    ),
  );
  expect(rows).toEqual([]);
});
