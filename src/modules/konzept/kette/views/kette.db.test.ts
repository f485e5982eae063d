import { expect, test } from "vitest";
import { timesReference } from "../../../../../test/reference-work.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { importKonzept } from "../../commands/import-konzept.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { anInhalt, benutzer, SYSTEM, valueOf } from "../../test/fixtures.ts";
import type { BedarfId, WirkungszielId } from "../rules/kette.ts";
import { aBedarfInhalt, aLage, aZielInhalt } from "../test/fixtures.ts";
import { viewKette } from "./kette.ts";

const database = testDatabase();

test("the chain of Erlengrund has the gaps that were built in, for the office and in public", async () => {
  const mandant = await database.aDemoMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  for (const kette of [await viewKette(ctx), await viewKette(database.ctxFor(mandant), { blick: "oeffentlich" })]) {
    expect([kette.bedarfe.length, kette.ziele.length, kette.massnahmen.length]).toEqual([30, 30, 46]);
    const gaps = [...kette.bedarfe, ...kette.ziele, ...kette.massnahmen].flatMap(({ kennung, luecken }) =>
      luecken.map((art) => `${kennung} ${art}`),
    );
    expect(gaps).toEqual([
      "B30 bedarf-ohne-ziel",
      "W15 ziel-ohne-massnahme",
      "M29 massnahme-ohne-sachstand",
      "M32 massnahme-ohne-sachstand",
      "M39 massnahme-ohne-sachstand",
    ]);
    expect(kette.massnahmen.find((one) => one.kennung === "M41")).toMatchObject({
      federfuehrung: "Diakonisches Werk Erlengrund – Flucht und Migration",
      umsetzung: "laeuft",
      einschaetzung: "gefaehrdet",
      sachstandAm: "2026-10-15",
    });
  }
  const withIdeas = await viewKette(ctx, { auchIdeen: true });
  expect(withIdeas.massnahmen.map((one) => one.kennung)).toContain("M47");
});

test("a draft is seen by those who may work on it only", async () => {
  const { ctx, mandant, felder } = await aChain({ elements: 3, zustand: "entwurf" });
  const [feld] = felder;
  if (!feld) throw new Error("one Handlungsfeld");
  const bedarfe = async (actor?: Parameters<typeof database.ctxFor>[1]) =>
    (await viewKette(database.ctxFor(mandant, actor))).bedarfe.length;
  expect((await viewKette(ctx)).bedarfe).toHaveLength(1);
  expect(await bedarfe(benutzer({ rolle: "fachredaktion", bezugId: feld }))).toBe(1);
  expect(await bedarfe(benutzer({ rolle: "fachredaktion", bezugId: newId() }))).toBe(0);
  expect(await bedarfe(benutzer({ rolle: "gremienmitglied", bezugId: null }))).toBe(0);
  expect(await bedarfe()).toBe(0);
});

test("2,000 elements with 4,000 links are there in the time of a blink", async () => {
  const { ctx } = await aChain({ elements: 2000, zustand: "oeffentlich" });
  await viewKette(ctx);
  const cost = await timesReference(() => viewKette(ctx));
  const kette = await viewKette(ctx);
  expect(kette.bedarfe.length + kette.ziele.length + kette.massnahmen.length).toBeGreaterThan(1990);
  expect(kette.bedarfZiele.length + kette.zielMassnahmen.length).toBeGreaterThan(3900);
  expect(cost, "times the reference").toBeLessThan(6);
});

/** A Konzept with as many Bedarfe as Wirkungsziele and Maßnahmen, each linked to three of the next. */
async function aChain({ elements, zustand }: { elements: number; zustand: "oeffentlich" | "entwurf" }) {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  const each = Math.floor(elements / 3);
  const felder = Array.from({ length: 6 }, () => newId<"Handlungsfeld">());
  const feldOf = (at: number) => felder[at % felder.length] ?? newId<"Handlungsfeld">();
  const ids = <T>(): T[] => Array.from({ length: each }, () => newId() as T);
  const [b, w, m] = [ids<BedarfId>(), ids<WirkungszielId>(), ids<MassnahmeId>()];
  const three = <T>(list: readonly T[], at: number) =>
    [...new Set([0, 7, 13].map((step) => list[(at + step) % list.length]))].flatMap((id) =>
      id === undefined ? [] : [{ id, grund: "" }],
    );
  valueOf(
    await importKonzept(ctx, {
      angaben: { titel: "Konzept", untertitel: "" },
      handlungsfelder: felder.map((id, at) => ({
        id,
        name: `Feld ${at + 1}`,
        zusammenfassung: "",
        aktuelleSituation: "",
        trend: "",
      })),
      zielgruppen: [],
      querschnittsthemen: [],
      massnahmen: m.map((id, at) => ({
        id,
        kennung: `M${at + 1}`,
        zustand,
        archiviertGrund: "",
        inhalt: anInhalt(feldOf(at)),
      })),
      kette: {
        belege: [],
        indikatoren: [],
        kapitel: [],
        sachstaende: [],
        gemeindeStaende: [],
        bedarfe: b.map((id, at) => ({
          id,
          kennung: `B${at + 1}`,
          zustand,
          inhalt: aBedarfInhalt(feldOf(at)),
          belege: [],
        })),
        ziele: w.map((id, at) => ({
          id,
          kennung: `W${at + 1}`,
          zustand,
          inhalt: aZielInhalt(feldOf(at)),
          bedarfe: three(b, at),
          indikatoren: [],
        })),
        massnahmen: m.map((id, at) => ({ id, lage: aLage(), ziele: three(w, at), leistungen: [] })),
      },
    }),
  );
  return { ctx, mandant, felder };
}
