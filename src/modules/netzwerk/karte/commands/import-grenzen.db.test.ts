import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { createGemeinde } from "../../commands/change-gemeinde.ts";
import { aGemeinde } from "../../test/fixtures.ts";
import type { FremdeFlaeche } from "../rules/grenzen.ts";
import { viewKarte } from "../views/karte.ts";
import { importGrenzen } from "./import-grenzen.ts";

const database = testDatabase();

const area = (schluessel: string, west: number): FremdeFlaeche => ({
  schluessel,
  name: "",
  ringe: [
    [
      [west, 5_000_000],
      [west + 10_000, 5_000_000],
      [west + 10_000, 5_010_000],
      [west, 5_010_000],
    ],
  ],
});

it("W90 boundaries are taken over once, replaced, and seen by everybody in this county only", async () => {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const visitor = database.ctxFor(mandant);
  await createGemeinde(office, aGemeinde());
  await createGemeinde(office, aGemeinde({ name: "Anderdorf", ags: "99902002" }));
  expect(await viewKarte(visitor, null)).toBeNull();

  const flaechen = [area("99902001", 1_000_000), area("01001000", 1_020_000)];
  for (const ctx of [visitor, database.ctxFor(mandant, LESEND)]) {
    await expect(importGrenzen(ctx, flaechen)).rejects.toBeInstanceOf(NotAllowed);
  }
  expect(await importGrenzen(office, [area("01001000", 0)])).toMatchObject({ reason: "keine-unserer" });
  expect(await importGrenzen(office, flaechen)).toMatchObject({
    value: { anzahl: 1, ohne: ["Anderdorf"], fremde: 1 },
  });
  expect(await importGrenzen(office, flaechen)).toMatchObject({ reason: "unveraendert" });

  const both = [area("99902001", 1_000_000), area("99902002", 1_010_000)];
  expect(await importGrenzen(office, both)).toMatchObject({ value: { anzahl: 2, ohne: [], fremde: 0 } });
  const places = [
    { key: "here", breite: 50.05, laenge: 10.05 },
    { key: "elsewhere", breite: 48, laenge: 10 },
    { key: "nowhere", breite: null, laenge: null },
  ];
  const karte = await viewKarte(visitor, null, places);
  expect(karte?.flaechen.map((one) => one.name)).toEqual(["Anderdorf", "Probdorf"]);
  expect(karte?.punkte.map((one) => one.key)).toEqual(["here"]);
  expect(await viewKarte(database.ctxFor(await database.aMandant()), null)).toBeNull();
});
