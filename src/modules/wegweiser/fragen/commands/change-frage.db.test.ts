import { expect, it } from "vitest";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { FACHSTELLE, LESEND } from "../../../landkreis/test/fixtures.ts";
import { valueOf } from "../../test/fixtures.ts";
import { viewFragen, viewWoerter } from "../views/fragen.ts";
import { changeHaeufigeFrage, createHaeufigeFrage, removeHaeufigeFrage } from "./change-frage.ts";

const database = testDatabase();

it("W60 a question is written, read in the reader's language or in German, changed and taken away", async () => {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const reader = database.ctxFor(mandant, LESEND);
  const visitor = database.ctxFor(mandant);
  const neu = { thema: "Öffnung", fragen: { de: "Wer?", uk: "Хто?" }, antworten: { de: "Alle.", uk: "Усі." } };
  await expect(createHaeufigeFrage(visitor, neu)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(createHaeufigeFrage(reader, neu)).rejects.toBeInstanceOf(NotAllowed);
  expect(await createHaeufigeFrage(office, { ...neu, antworten: { de: "Alle." } })).toMatchObject({
    reason: "halbe-sprache",
  });
  const id = valueOf(await createHaeufigeFrage(office, neu));
  const frage = async (sprache: "uk" | "ar") => (await viewFragen(visitor, sprache)).themen[0]?.fragen[0];
  expect(await frage("uk")).toMatchObject({
    frage: { text: "Хто?", lang: "uk" },
    antwort: { text: "Усі.", lang: "uk" },
  });
  expect(await frage("ar")).toMatchObject({ frage: { text: "Wer?", lang: "de" } });
  await expect(changeHaeufigeFrage(reader, id, 1, neu)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeHaeufigeFrage(office, newId<"HaeufigeFrage">(), 1, neu)).rejects.toBeInstanceOf(NotFound);
  expect(await changeHaeufigeFrage(office, id, 2, neu)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await changeHaeufigeFrage(office, id, 1, { ...neu, thema: "Sprache" }));
  expect((await viewFragen(visitor, "de")).themen.map(({ thema }) => thema)).toEqual(["Sprache"]);
  expect(await removeHaeufigeFrage(office, id, 1)).toMatchObject({ reason: "inzwischen-geaendert" });
  await expect(removeHaeufigeFrage(reader, id, 2)).rejects.toBeInstanceOf(NotAllowed);
  valueOf(await removeHaeufigeFrage(office, id, 2));
  expect((await viewFragen(visitor, "de")).themen).toEqual([]);
  expect((await viewWoerter(visitor, "ar")).gruppen.every(({ woerter }) => woerter.length === 0)).toBe(true);
});
