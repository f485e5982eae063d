import { beforeAll, describe, expect, test } from "vitest";
import { listGemeinden, listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { readBack } from "#src/platform/pdf/read-back.ts";
import { renderPdf } from "#src/platform/pdf/render-pdf.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { viewGemeindeAuszugInput, viewStelleAuszugInput } from "./auszug-input.ts";
import { auszugDataSchema } from "./data.ts";
import { type AuszugInput, MOST_PAGES, renderAuszug } from "./render-auszug.ts";

const database = testDatabase();
let citizen: Ctx;

beforeAll(async () => {
  const mandant = await database.aDemoMandant();
  citizen = database.ctxFor(mandant);
});

async function set(input: AuszugInput | { readonly moved: string }) {
  if ("moved" in input) throw new Error("moved");
  expect(auszugDataSchema.parse(input.data)).toEqual(input.data);
  const diagnostics: string[] = [];
  const rendered = await renderAuszug(
    (one) => renderPdf(one, { onDiagnostic: (message) => diagnostics.push(message) }),
    input,
  );
  if (!rendered.ok) throw new Error(`${rendered.reason} ${diagnostics.join()}`);
  expect([rendered.value.warnings, rendered.value.missingCharacters]).toEqual([[], []]);
  return { ...rendered.value, read: readBack(rendered.value.bytes) };
}

describe("R051 the extract for a municipality", () => {
  test("Dornhag: Bedarfe, numbers, Maßnahmen, contacts on at most two accessible pages", async () => {
    const { pages, read } = await set(await viewGemeindeAuszugInput(citizen, "dornhag"));
    expect(pages).toBeLessThanOrEqual(MOST_PAGES);
    expect([read.lang, read.isTagged]).toEqual(["de-DE", true]);
    expect(read.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(read.squeezed).toContain("AuszugfürDornhag");
    expect(read.squeezed).toContain("B29BegegnungsortefehleninkleinenGemeinden");
    expect(read.squeezed).toContain("M44FahrradwerkstattundMitfahrbänke");
    expect(read.squeezed).toMatch(/Einwohnerzahl:[\d.]+/);
    expect(read.squeezed).toMatch(/Kontakte.*Mehrdazuundimmeraktuell:https?:/);
    expect(read.scopedHeaders).toBe(3 * (read.tags.get("Table") ?? 0));
  });

  test("in English its own words are English", async () => {
    const { read } = await set(await viewGemeindeAuszugInput({ ...citizen, locale: "en" }, "dornhag"));
    expect(read.squeezed).toContain("ExtractforDornhag");
    expect(read.lang).toBe("en-GB");
  });

  test("the municipalities with most to say have at most two pages", async () => {
    const inputs = await Promise.all(
      (await listGemeinden(citizen)).map(({ slug }) => viewGemeindeAuszugInput(citizen, slug)),
    );
    const lines = ({ data }: AuszugInput) => data.abschnitte.reduce((sum, part) => sum + part.zeilen.length, 0);
    for (const input of inputs.toSorted((a, b) => lines(b) - lines(a)).slice(0, 3)) {
      expect((await set(input)).pages).toBeLessThanOrEqual(MOST_PAGES);
    }
  });

  test("no municipality of that name", async () => {
    await expect(viewGemeindeAuszugInput(citizen, "anderswo")).rejects.toThrow(NotFound);
  });
});

describe("R051 the extract for a partner", () => {
  test("whoever leads most still fits two pages, and what was left out is named", async () => {
    const first = (await listStellen(citizen)).find((one) => one.name === "Stabsstelle Integration");
    const input = await viewStelleAuszugInput(citizen, first?.slug ?? "");
    if ("moved" in input) throw new Error("moved");
    const { pages, read } = await set(input);
    expect(pages).toBeLessThanOrEqual(MOST_PAGES);
    const numbers = input.data.abschnitte.flatMap((part) => part.zeilen.map((zeile) => zeile.kennung));
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers) expect(read.squeezed).toContain(number);
  });

  test("a Stelle without any part in the Konzept says so", async () => {
    const stellen = await listStellen(citizen);
    const inputs = await Promise.all(stellen.map((one) => viewStelleAuszugInput(citizen, one.slug)));
    const idle = inputs.find(
      (one) => !("moved" in one) && one.data.abschnitte.every((part) => part.zeilen.length === 0),
    );
    if (!idle) throw new Error("Every Stelle of the demo takes part in something.");
    expect((await set(idle)).read.squeezed).toContain("DieseStellehatkeineFederführung.");
  });
});

test("a list of hundreds is shortened until it fits, and every number stands there", async () => {
  const input = await viewGemeindeAuszugInput(citizen, "dornhag");
  const zeilen = Array.from({ length: 300 }, (_, i) => ({
    kennung: `M${i + 1}`,
    titel: "Eine Maßnahme mit einem längeren Titel, wie Menschen ihn schreiben",
    angabe: "läuft",
  }));
  const [part] = input.data.abschnitte;
  if (!part) throw new Error("no part");
  const { pages, read } = await set({ ...input, data: { ...input.data, abschnitte: [{ ...part, zeilen }] } });
  expect(pages).toBeLessThanOrEqual(MOST_PAGES);
  expect(read.squeezed).toContain("288weitere:M13,M14");
  expect(read.squeezed).toContain("M300.");
});
