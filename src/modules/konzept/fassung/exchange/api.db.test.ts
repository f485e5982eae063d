import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { datenCsv, datenJson } from "../../quer/exchange/daten.ts";
import { SYSTEM } from "../../test/fixtures.ts";
import { canonicalJson } from "../rules/canonical.ts";
import { viewAenderungen } from "../views/aenderungen.ts";
import { viewBegruendungen, viewFortschreibung } from "../views/intern.ts";
import { fassungApi } from "./api.ts";
import { aenderungenDaten, fassungDaten, fassungenDaten } from "./daten.ts";

const database = testDatabase();
let kreis: Promise<{ citizen: Ctx; machine: Ctx }> | null = null;
const erlengrund = () =>
  (kreis ??= (async () => {
    const mandant = await database.aDemoMandant();
    return { citizen: database.ctxFor(mandant), machine: database.ctxFor(mandant, SYSTEM) };
  })());
const ALLES = { art: null, vorgang: null, seite: 1 } as const;
const LETZTE = { von: null, bis: null } as const;

test("R053 from 2019 to today: 10 Maßnahmen carried on, 36 new, 2 dropped with their reasons, and all other kinds of change", async () => {
  const { citizen } = await erlengrund();
  const found = await viewAenderungen(citizen, LETZTE, ALLES);
  if (!("vergleich" in found)) throw new Error(found.kein.grund);
  const { zahlen, eintraege, verbindungszahlen } = found.vergleich;
  expect(zahlen.massnahme).toMatchObject({ uebernommen: 5, umformuliert: 3, verschoben: 2, neu: 36, entfallen: 2 });
  expect(zahlen.handlungsfeld).toMatchObject({ geteilt: 1, umformuliert: 2, uebernommen: 2, neu: 0 });
  expect(zahlen.kapitel).toMatchObject({ zusammengefuehrt: 1, ersetzt: 1, umformuliert: 1, neu: 3 });
  expect(verbindungszahlen).toMatchObject({ entfallen: 0, umformuliert: 0 });
  expect(verbindungszahlen.neu).toBeGreaterThan(verbindungszahlen.uebernommen);
  expect(eintraege.filter((one) => one.vorgang === "entfallen").every((one) => one.gruende.length === 1)).toBe(true);
  expect(eintraege.find((one) => one.nachher[0]?.kennung === "W26")?.texte[0]?.worte).toEqual([
    { art: "gleich", text: "Anerkannte ziehen binnen " },
    { art: "gestrichen", text: "zwei Jahren" },
    { art: "neu", text: "zwölf Monaten" },
    { art: "gleich", text: " in eigenen Wohnraum." },
  ]);
});

test("what the office sees before it adopts: drafts stay outside, nothing lacks its reason", async () => {
  const { machine } = await erlengrund();
  const view = await viewFortschreibung(machine);
  expect(view).toMatchObject({
    unbegruendet: 0,
    anzahl: { massnahme: 46, bedarf: 30 },
    entwuerfe: { kapitel: 1, massnahme: 1 },
  });
  expect(view.luecken.length).toBeGreaterThan(0);
  const { begruendungen } = await viewBegruendungen(machine);
  expect(begruendungen.filter((one) => one.noetig).map((one) => one.grund.length > 0)).toEqual([true, true]);
});

test.each([
  ["/konzept/fassungen", (ctx: Ctx) => fassungenDaten(ctx), 1],
  ["/konzept/fassungen/{slug}", (ctx: Ctx) => fassungDaten(ctx, "integrationskonzept-2019"), 28],
  ["/konzept/aenderungen", (ctx: Ctx) => aenderungenDaten(ctx, LETZTE, ALLES), 80],
])("%s hands out what it promises, as JSON and as a table", async (path, load, least) => {
  const { citizen } = await erlengrund();
  const daten = await load(citizen);
  if (!daten) throw new Error("nothing to compare");
  const schema = fassungApi.find((one) => one.path === `${path}.json`)?.schema?.of;
  const json: unknown = JSON.parse(JSON.stringify(datenJson(citizen, daten)));
  expect(schema?.safeParse(json).error?.issues).toBeUndefined();
  expect(daten.zeilen.length).toBeGreaterThanOrEqual(least);
  expect(datenCsv(daten).split("\n").length).toBeGreaterThan(least);
});

test("everybody can compute the hash of a Fassung from what is handed out", async () => {
  const { citizen } = await erlengrund();
  const { pruefsumme, inhalt } = (await fassungDaten(citizen, "integrationskonzept-2019")).inhalt;
  const handed: unknown = JSON.parse(JSON.stringify(inhalt));
  expect(createHash("sha256").update(canonicalJson(handed)).digest("hex")).toBe(pruefsumme);
});

test("a county without a Fassung has an empty comparison; two that are none cannot be compared", async () => {
  const empty = database.ctxFor(await database.aMandant());
  expect((await aenderungenDaten(empty, LETZTE, ALLES))?.zeilen).toEqual([]);
  const { citizen } = await erlengrund();
  expect(await aenderungenDaten(citizen, { von: "gibt-es-nicht", bis: null }, ALLES)).toBeNull();
});
