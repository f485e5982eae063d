import { expect, test } from "vitest";
import { readBack, squeeze } from "#src/platform/pdf/read-back.ts";
import { testDatabase } from "../../../../test/database.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { changeMassnahme } from "../commands/change-massnahme.ts";
import { SYSTEM, valueOf } from "../test/fixtures.ts";
import { viewMassnahmeForm } from "../views/massnahme.ts";
import { konzeptPdfDataSchema } from "./konzept-pdf/data.ts";
import { renderKonzeptPdf } from "./konzept-pdf/render-konzept-pdf.ts";
import { viewKonzeptPdfInput, viewKonzeptPdfKey } from "./konzept-pdf-input.ts";

const database = testDatabase();

async function erlengrund() {
  const mandant = await database.aDemoMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  return { ctx, citizen: database.ctxFor(mandant) };
}

test("what goes into the PDF is what its template expects, and all of the published chain", async () => {
  const { citizen } = await erlengrund();
  const { data } = await viewKonzeptPdfInput(citizen, "de");
  expect(konzeptPdfDataSchema.parse(data)).toEqual(data);
  expect(data.farbe.buntheit).toBeLessThan(0.1);
  expect(data.handlungsfelder.map((feld) => feld.titel)).toHaveLength(6);
  // R069: all fields have the three texts.
  for (const feld of data.handlungsfelder) {
    expect([feld.zusammenfassung, feld.aktuelleSituation, feld.trend]).not.toContain("");
  }
  const bedarfe = data.handlungsfelder.flatMap((feld) => feld.bedarfe);
  const ziele = data.handlungsfelder.flatMap((feld) => feld.ziele);
  expect(bedarfe.find((one) => one.kennung === "B26")?.ziele).toContain("W26");
  expect(ziele.find((one) => one.kennung === "W26")?.massnahmen).toContain("M41");
  expect(ziele.find((one) => one.kennung === "W26")?.messungen.join()).toMatch(/bis 20\d\d$/);
  const massnahmen = data.handlungsfelder.flatMap((feld) => feld.massnahmen);
  expect(massnahmen.find((one) => one.kennung === "M41")?.sachstand?.stand).toMatch(/^läuft, .* \(\d\d\.\d\d\.2026\)$/);
  // The idea of a school and what was not taken up are published without being carried out; drafts are not there.
  expect(data.kapitelDavor.map((one) => one.titel)).toContain("So ist das Konzept entstanden");
  expect([...data.kapitelDavor, ...data.kapitelDanach].map((one) => one.titel)).not.toContain("Querschnittsthemen");
});

test("R047 changing M21 changes the document, its key and the page where it stands; R070 M21 is found on the page the index names", async () => {
  const { ctx, citizen } = await erlengrund();
  const before = await viewKonzeptPdfKey(citizen, "de");
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ id: MassnahmeId }>("select id from konzept_massnahmen where kennung = 'M21'"),
  );
  const [row] = rows;
  if (!row) throw new Error("The demo has a M21.");
  const form = await viewMassnahmeForm(ctx, row.id);
  valueOf(await changeMassnahme(ctx, form.id, form.rev, { ...form.inhalt, titel: "Wegweiser in neun Sprachen" }));
  expect(await viewKonzeptPdfKey(citizen, "de")).not.toBe(before);
  const outcome = await renderKonzeptPdf(await viewKonzeptPdfInput(citizen, "de"));
  if (!outcome.ok) throw new Error(outcome.reason);
  expect([outcome.value.warnings, outcome.value.missingCharacters]).toEqual([[], []]);
  const pages = readBack(outcome.value.bytes).pages.map(squeeze);
  const named = Number(/M21WegweiserinneunSprachen(\d+)M22/.exec(pages.slice(-2).join(""))?.[1]);
  expect(pages[named - 1]).toContain("M21WegweiserinneunSprachen");
});
