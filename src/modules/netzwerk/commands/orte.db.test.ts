import { expect, it } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Outcome } from "#src/shared/result.ts";
import { testDatabase } from "../../../../test/database.ts";
import { benutzer, FACHSTELLE, LESEND } from "../../landkreis/test/fixtures.ts";
import type { OrtAngaben } from "../rules/ort.ts";
import { aStelle } from "../test/fixtures.ts";
import { listStelleOrte, viewOrte, viewOrtForm, viewStelleOrte } from "../views/orte.ts";
import { changeOrt, createOrt, removeOrt, setStelleOrt } from "./change-ort.ts";
import { createStelle } from "./create-stelle.ts";
import { mergeStellen } from "./merge-stellen.ts";

const database = testDatabase();

async function aKreis() {
  const mandant = await database.aMandant();
  return {
    mandant,
    office: database.ctxFor(mandant, FACHSTELLE),
    reader: database.ctxFor(mandant, LESEND),
    visitor: database.ctxFor(mandant),
  };
}

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

const anOrt = (overrides: Partial<OrtAngaben> = {}): OrtAngaben => ({
  name: "Haus B",
  art: "amt",
  gemeindeId: null,
  strasse: "Parkweg 5",
  plz: "00101",
  ort: "Probstadt",
  breite: 50,
  laenge: 10,
  barrierefrei: "ja",
  zugang: "",
  haltestelle: "Park",
  gehminuten: 4,
  oeffentlich: true,
  ...overrides,
});

it("a place is made, changed, shared by Stellen, and moves when two Stellen become one", async () => {
  const { mandant, office, visitor } = await aKreis();
  const ort = value(await createOrt(office, anOrt()));
  value(await changeOrt(office, ort, 1, anOrt({ barrierefrei: "teilweise", zugang: "Aufzug außer Betrieb" })));
  const one = value(await createStelle(office, aStelle({ name: "Eins" })));
  const two = value(await createStelle(office, aStelle({ name: "Zwei" })));
  value(await setStelleOrt(office, one, ort, true));
  const own = database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: two }));
  value(await setStelleOrt(own, two, ort, true));
  expect(await setStelleOrt(own, two, ort, true)).toMatchObject({ reason: "schon-so" });
  await expect(setStelleOrt(own, one, ort, false)).rejects.toBeInstanceOf(NotAllowed);
  expect((await viewOrte(office)).orte).toMatchObject([{ name: "Haus B", stellen: 2 }]);
  const extra = value(await createOrt(office, anOrt({ name: "Haus C" })));
  value(await setStelleOrt(office, one, extra, true));
  value(await mergeStellen(office, { id: one, rev: 1 }, { id: two, rev: 1 }));
  expect((await listStelleOrte(visitor, two)).map((place) => place.name)).toEqual(["Haus B", "Haus C"]);
  value(await setStelleOrt(office, two, extra, false));
  expect((await viewStelleOrte(office, two)).andere).toMatchObject([{ name: "Haus C" }]);
});

it("a protected address stays in the office", async () => {
  const { office, visitor } = await aKreis();
  const ort = value(await createOrt(office, anOrt({ strasse: "", breite: null, laenge: null, oeffentlich: false })));
  const stelle = value(await createStelle(office, aStelle()));
  value(await setStelleOrt(office, stelle, ort, true));
  expect(await listStelleOrte(visitor, stelle)).toEqual([]);
});

it("half a position, a public place without address, taken names and older states are refused", async () => {
  const { office } = await aKreis();
  expect(await createOrt(office, anOrt({ breite: null }))).toMatchObject({ reason: "koordinate-halb" });
  expect(await createOrt(office, anOrt({ strasse: "" }))).toMatchObject({ reason: "anschrift-fehlt" });
  expect(await createOrt(office, anOrt({ gemeindeId: newId<"Gemeinde">() }))).toMatchObject({ reason: "bezug-fehlt" });
  const ort = value(await createOrt(office, anOrt()));
  expect(await createOrt(office, anOrt({ name: "haus b" }))).toMatchObject({ reason: "name-vergeben" });
  expect(await changeOrt(office, ort, 2, anOrt())).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await removeOrt(office, ort, 2)).toMatchObject({ reason: "inzwischen-geaendert" });
  value(await removeOrt(office, ort, 1));
  await expect(viewOrtForm(office, ort)).rejects.toBeInstanceOf(NotFound);
});

it("readers see places and change none", async () => {
  const { office, reader } = await aKreis();
  const ort = value(await createOrt(office, anOrt()));
  expect((await viewOrte(reader)).may).toEqual({ manage: false });
  await expect(createOrt(reader, anOrt())).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeOrt(reader, ort, 1, anOrt())).rejects.toBeInstanceOf(NotAllowed);
  await expect(removeOrt(reader, ort, 1)).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewOrtForm(reader, ort)).rejects.toBeInstanceOf(NotAllowed);
});
