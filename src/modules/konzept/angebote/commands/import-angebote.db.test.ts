import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NotAllowed } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aHandlungsfeld, aStelle, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { importAngeboteFile } from "../exchange/import-angebote-file.ts";
import { viewAngebotVorschau } from "../exchange/receive-angebote.ts";
import { viewAngebote } from "../views/angebote.ts";
import { importAngebote } from "./import-angebote.ts";

const database = testDatabase();
const FILTER = { suche: "", handlungsfeld: "", zeige: null, stand: null } as const;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "angebote-"));
});
afterAll(() => rm(folder, { recursive: true }));

const tabelle = (...zeilen: string[][]) => ({
  name: "",
  kopf: ["titel", "stelle", "handlungsfelder", "wann"],
  zeilen: zeilen.map((zellen, at) => ({ nummer: at + 2, zellen })),
});

async function aKreis() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  await aHandlungsfeld(ctx, "Sprache");
  await aStelle(ctx, "Lernhaus");
  const titel = async () => (await viewAngebote(ctx, FILTER)).zeilen.map((one) => [one.titel, one.wann, one.stand]);
  return { mandant, ctx, titel };
}

test("R079 a table from the command line: looked at first, taken over, and nothing the second time", async () => {
  const { ctx, titel } = await aKreis();
  const file = join(folder, "angebote.csv");
  await writeFile(
    file,
    "Angebot;Stelle;Themen;Wann;Farbe\r\nNähkurs;Lernhaus;Sprache;montags;rot\r\nLesen;Lernhaus;;;\r\n",
  );
  const hinweis = [{ zeile: 1, spalte: "E" }];
  expect(await importAngeboteFile(ctx, file, true)).toMatchObject({ neu: 2, uebernommen: false, probleme: hinweis });
  expect(await titel()).toEqual([]);
  expect(await importAngeboteFile(ctx, file, false)).toMatchObject({ neu: 2, uebernommen: true });
  expect(await titel()).toEqual([
    ["Lesen", "", "entwurf"],
    ["Nähkurs", "montags", "entwurf"],
  ]);
  const nothing = { neu: 0, geaendert: 0, unveraendert: 2, uebernommen: true };
  expect(await importAngeboteFile(ctx, file, false)).toMatchObject(nothing);
  await writeFile(file, "Angebot;Stelle;Wann\r\nNähkurs;Lernhaus;dienstags\r\nTanz;Nirgendhaus;\r\n");
  expect(await importAngeboteFile(ctx, file, false)).toMatchObject({
    uebernommen: false,
    probleme: [{ zeile: 3, spalte: "B" }],
  });
  expect(await titel()).toContainEqual(["Nähkurs", "montags", "entwurf"]);
  await writeFile(file, "");
  expect(await importAngeboteFile(ctx, file, false)).toMatchObject({ uebernommen: false, probleme: [{ zeile: 0 }] });
});

test("what was looked at is what is taken over, once, by the Fachstelle", async () => {
  const { mandant, ctx, titel } = await aKreis();
  const neu = tabelle(["Nähkurs", "Lernhaus", "Sprache", "montags"]);
  const { pruefsumme } = await viewAngebotVorschau(ctx, neu);
  const both = await Promise.all([importAngebote(ctx, neu, pruefsumme), importAngebote(ctx, neu, pruefsumme)]);
  expect(both.map((one) => (one.ok ? "ok" : one.reason)).toSorted()).toEqual(["ok", "vorschau-veraltet"]);
  const anders = tabelle(["Nähkurs", "Lernhaus", "Sprache", "dienstags"]);
  const { pruefsumme: zweite, zeilen } = await viewAngebotVorschau(ctx, anders);
  expect(zeilen).toMatchObject([{ anders: ["Wann"] }]);
  expect(valueOf(await importAngebote(ctx, anders, zweite))).toMatchObject({ geaendert: 1 });
  expect(await titel()).toEqual([["Nähkurs", "dienstags", "entwurf"]]);
  expect(await importAngebote(ctx, anders, null)).toMatchObject({ reason: "nichts-zu-tun" });
  expect(await importAngebote(ctx, tabelle(["Tanz", "Nirgendhaus", "", ""]), null)).toMatchObject({
    reason: "hat-probleme",
  });
  const zustaendig = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: null }));
  await expect(importAngebote(zustaendig, neu, null)).rejects.toThrow(NotAllowed);
  await expect(viewAngebotVorschau(zustaendig, neu)).rejects.toThrow(NotAllowed);
  expect((await verbsOf(ctx)).filter((verb) => verb === "konzept.angebote.imported")).toHaveLength(2);
});
