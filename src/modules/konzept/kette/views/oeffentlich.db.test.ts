import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { exportMassnahmenJson } from "../../exchange/massnahmen-json.ts";
import { massnahmenSchema, massnahmeSchema } from "../../exchange/schemas.ts";
import { listOeffentlicheAdressen } from "../../views/adressen.ts";
import {
  exportBedarf,
  exportBedarfe,
  exportIndikator,
  exportIndikatoren,
  exportZiel,
  exportZiele,
} from "../exchange/daten.ts";
import { exportFeld, exportKapitel, exportKarte, exportKonzept } from "../exchange/daten-konzept.ts";
import {
  jsonLdOfBedarf,
  jsonLdOfFeld,
  jsonLdOfIndikator,
  jsonLdOfKonzept,
  jsonLdOfMassnahme,
  jsonLdOfZiel,
} from "../exchange/json-ld.ts";
import { exportMassnahme } from "../exchange/massnahme-daten.ts";
import {
  bedarfeSchema,
  bedarfSchema,
  feldSchema,
  indikatorenSchema,
  indikatorSchema,
  jsonLdSchema,
  kapitelSchema,
  karteSchema,
  konzeptSchema,
  zieleSchema,
  zielSchema,
} from "../exchange/schemas.ts";
import { exportBedarfeCsv, exportIndikatorenCsv, exportKarteCsv, exportZieleCsv } from "../exchange/tabellen.ts";
import { viewBedarfSeite } from "./bedarf-seite.ts";
import { viewBedarfeRegister } from "./bedarfe-register.ts";
import { viewIndikatorSeite } from "./indikator-seite.ts";
import { viewKonzeptSeite } from "./konzept-seite.ts";
import { viewMassnahmeSeite } from "./massnahme-seite.ts";
import { viewKonzeptStart } from "./start.ts";
import type { Treffer } from "./treffer.ts";
import { viewZielSeite } from "./ziel-seite.ts";

const database = testDatabase();
let citizen: Ctx;

beforeAll(async () => {
  const mandant = await database.aDemoMandant();
  citizen = database.ctxFor(mandant);
});

function da<T>(treffer: Treffer<T>): T {
  if (treffer.art !== "da") throw new Error(`The page is ${treffer.art}.`);
  return treffer.seite;
}

const codes = (items: readonly { readonly kennung: string }[]) => items.map((one) => one.kennung);

describe("the chain walked in public", () => {
  test("R007: from B26 to its indicator and back, each step a link of the page before", async () => {
    const bedarf = da(await viewBedarfSeite(citizen, "B26"));
    expect(codes(bedarf.kette.ziele)).toContain("W26");
    const ziel = da(await viewZielSeite(citizen, "W26"));
    expect(codes(ziel.kette.massnahmen)).toContain("M41");
    expect(codes(ziel.kette.bedarfe)).toContain("B26");
    const massnahme = da(await viewMassnahmeSeite(citizen, "M41"));
    expect(codes(massnahme.kette.bedarfe)).toEqual(["B26", "B28"]);
    const slug = massnahme.messungen[0]?.slug ?? "";
    const indikator = await viewIndikatorSeite(citizen, slug);
    expect(codes(indikator.ziele)).toContain("W26");
    expect(codes(indikator.massnahmen)).toContain("M41");
  });

  test.each([
    ["dornhag", ["B13", "B19", "B29"]],
    ["tannried", ["B13", "B19", "B27", "B29"]],
  ])("R044, R093: %s sees what names it, and what holds everywhere beside it", async (gemeinde, expected) => {
    const register = await viewBedarfeRegister(citizen, { gemeinde });
    expect(codes(register.zeilen)).toEqual(expected);
    expect(register.kreisweit).toHaveLength(22);
    expect(register.kreisweit.every((zeile) => zeile.umfang === "kreisweit")).toBe(true);
  });

  test("a place that does not exist has no Bedarfe, not even those that hold everywhere", async () => {
    const register = await viewBedarfeRegister(citizen, { gemeinde: "gibt-es-nicht" });
    expect([register.zeilen, register.kreisweit]).toEqual([[], []]);
  });

  test("R045: 17 of 30 press much, each with a reason and the body that said so", async () => {
    const { zeilen, hoch, gesamt } = await viewBedarfeRegister(citizen, { vorrang: "hoch" });
    expect([hoch, gesamt, zeilen.length]).toEqual([17, 30, 17]);
    expect(zeilen.every((zeile) => zeile.vorrangGrund !== "" && zeile.vorrangDurch !== "")).toBe(true);
  });

  test("R089, R049: a Bedarf names its Gemeinden and who is at work on it now", async () => {
    expect(da(await viewBedarfSeite(citizen, "B13")).gemeinden).toHaveLength(9);
    const { aktive, weitere } = da(await viewBedarfSeite(citizen, "B06"));
    expect(aktive).toHaveLength(4);
    expect(aktive[0]?.fuehrt).toEqual(["M09"]);
    expect(weitere.length).toBeGreaterThan(0);
  });

  test("R091, R114: a goal says who agreed on it; what a Maßnahme brings forth stands apart from figures", async () => {
    const ziel = da(await viewZielSeite(citizen, "W26"));
    expect(ziel).toMatchObject({ stand: "vereinbart" });
    expect([ziel.vereinbartAm, ziel.vereinbartDurch].every(Boolean)).toBe(true);
    const { stand, messungen } = da(await viewMassnahmeSeite(citizen, "M41"));
    expect(stand.leistungen[0]).toMatchObject({ ist: 27, soll: 60 });
    expect(messungen.length).toBeGreaterThan(0);
  });

  test("the overview counts what it shows: parts, whole, and what was left out", async () => {
    const { lage, felder, neues } = await viewKonzeptSeite(citizen);
    expect(lage).toMatchObject({ gesamt: 46, ohneBericht: 3 });
    expect(lage?.je).toMatchObject({ kritisch: 4, gefaehrdet: 7, "noch-nicht-bewertet": 3 });
    expect(felder.reduce((sum, feld) => sum + (feld.lage?.gesamt ?? 0), 0)).toBe(46);
    expect(neues.filter((one) => one.anzahl > 1).map(({ art, anzahl }) => [art, anzahl])).toEqual([
      ["bedarf", 30],
      ["wirkungsziel", 30],
    ]);
  });

  test("the start page tells one whole chain", async () => {
    const { beispiel } = await viewKonzeptStart(citizen);
    expect(beispiel?.beleg.aussage).not.toBe("");
    const bedarf = da(await viewBedarfSeite(citizen, beispiel?.bedarf.kennung ?? ""));
    expect(codes(bedarf.kette.ziele)).toContain(beispiel?.ziel.kennung);
    expect(codes(bedarf.kette.massnahmen)).toContain(beispiel?.massnahme.kennung);
  });
});

describe("what programs get is what was described to them", () => {
  test("lists and the whole", async () => {
    expect(bedarfeSchema.parse(await exportBedarfe(citizen, {})).anzahl).toBe(30);
    expect(zieleSchema.parse(await exportZiele(citizen)).anzahl).toBe(30);
    expect(indikatorenSchema.parse(await exportIndikatoren(citizen)).anzahl).toBe(17);
    expect(massnahmenSchema.parse(await exportMassnahmenJson(citizen, {})).anzahl).toBe(46);
    expect(konzeptSchema.parse(await exportKonzept(citizen)).handlungsfelder).toHaveLength(6);
    jsonLdSchema.parse(await jsonLdOfKonzept(citizen));
    for (const richtung of ["vom-bedarf", "von-der-massnahme"] as const) {
      const karte = karteSchema.parse(await exportKarte(citizen, richtung, null));
      expect(karte.handlungsfelder.flatMap((feld) => feld.knoten)).toHaveLength(richtung === "vom-bedarf" ? 30 : 46);
    }
  });

  test("every single thing that has a public address", async () => {
    const seen: string[] = [];
    for (const adresse of await listOeffentlicheAdressen(citizen)) {
      const [, , liste = "", name = ""] = adresse.split("/");
      const parse = PARSE[liste];
      if (!parse) continue;
      await parse(name);
      seen.push(liste);
    }
    expect(Object.fromEntries([...Map.groupBy(seen, (one) => one)].map(([key, all]) => [key, all.length]))).toEqual({
      handlungsfelder: 6,
      kapitel: 6,
      bedarfe: 30,
      ziele: 30,
      massnahmen: 46,
      indikatoren: 17,
    });
  });

  test("tables have one line for each thing, or for each way through the chain", async () => {
    const lines = (csv: string) => csv.split("\r\n").filter(Boolean);
    expect(lines(await exportBedarfeCsv(citizen, { gemeinde: "dornhag" }))).toHaveLength(1 + 3 + 22);
    expect(lines(await exportZieleCsv(citizen))).toHaveLength(31);
    expect(lines(await exportIndikatorenCsv(citizen))).toHaveLength(18);
    const karte = lines(await exportKarteCsv(citizen, null));
    expect(karte.some((line) => line.includes("B26") && line.includes("W26") && line.includes("M41"))).toBe(true);
    expect(karte.find((line) => line.includes("B30"))).toMatch(/B30;[^;]+;;;;;/);
  });
});

const PARSE: Record<string, (name: string) => Promise<unknown>> = {
  bedarfe: async (name) => {
    bedarfSchema.parse(da(await exportBedarf(citizen, name)));
    jsonLdSchema.parse(da(await jsonLdOfBedarf(citizen, name)));
  },
  ziele: async (name) => {
    zielSchema.parse(da(await exportZiel(citizen, name)));
    jsonLdSchema.parse(da(await jsonLdOfZiel(citizen, name)));
  },
  massnahmen: async (name) => {
    massnahmeSchema.parse(da(await exportMassnahme(citizen, name)));
    jsonLdSchema.parse(da(await jsonLdOfMassnahme(citizen, name)));
  },
  indikatoren: async (name) => {
    indikatorSchema.parse(await exportIndikator(citizen, name, ""));
    jsonLdSchema.parse(await jsonLdOfIndikator(citizen, name));
  },
  handlungsfelder: async (name) => {
    feldSchema.parse(da(await exportFeld(citizen, name)));
    jsonLdSchema.parse(da(await jsonLdOfFeld(citizen, name)));
  },
  kapitel: async (name) => kapitelSchema.parse(await exportKapitel(citizen, name)),
};
