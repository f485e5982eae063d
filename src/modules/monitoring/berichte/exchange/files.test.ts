import { expect, test } from "vitest";
import { readBack } from "#src/platform/pdf/read-back.ts";
import { renderPdf } from "#src/platform/pdf/render-pdf.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type Dokument, dokumentSchema } from "../rules/dokument.ts";
import { GEMEINDE_SEITEN, renderBericht, writeBerichtXlsx } from "./files.ts";

const dokument = (anders: Partial<Dokument> = {}): Dokument => ({
  version: 1,
  art: "gemeinde",
  landkreis: "Landkreis Erlengrund",
  titel: "Bericht für Dornhag",
  untertitel: "Dornhag, 01.01.2026 bis 21.11.2026",
  stichtag: "2026-11-21" as Datum,
  von: "2026-01-01" as Datum,
  bis: "2026-11-21" as Datum,
  oeffentlich: true,
  vorwort: "Ein Vorwort.",
  kennzahlen: [{ name: "Einwohner", wert: "1.400" }],
  abschnitte: [
    {
      titel: "Maßnahmen",
      text: "",
      leer: "Keine.",
      spalten: [
        { titel: "Nr.", breite: "nr" },
        { titel: "Maßnahme", breite: "weit" },
        { titel: "Umsetzung", breite: "schmal" },
      ],
      zeilen: Array.from({ length: 300 }, (_, at) => [`M${at + 1}`, "Ein Titel, wie Menschen ihn schreiben", "läuft"]),
    },
    {
      titel: "Beschlüsse",
      text: "",
      leer: "Kein Beschluss.",
      spalten: [{ titel: "Tag", breite: "schmal" }],
      zeilen: [],
    },
  ],
  nummer: 2,
  berichtigung: "Eine Zahl war falsch.",
  vorgaengerHash: "a".repeat(64),
  ...anders,
});

test("R051 a municipality gets two pages; what does not fit is named by its number; PDF/UA with tagged tables", async () => {
  const diagnostics: string[] = [];
  const rendered = await renderBericht(
    (input) => renderPdf(input, { onDiagnostic: (message) => diagnostics.push(message) }),
    dokumentSchema.parse(dokument()),
  );
  if (!rendered.ok) throw new Error(`${rendered.reason} ${diagnostics.join()}`);
  expect(rendered.value.pages).toBeLessThanOrEqual(GEMEINDE_SEITEN);
  expect([rendered.value.warnings, rendered.value.missingCharacters]).toEqual([[], []]);
  const read = readBack(rendered.value.bytes);
  expect(read.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(read.squeezed).toContain("M300.");
  expect(read.squeezed).toContain("BerichtigungvonFassung1:EineZahlwarfalsch.");
  expect(read.scopedHeaders).toBe(3 * (read.tags.get("Table") ?? 0));
}, 60_000);

test("a report for the committee is as long as it is; the same document gives the same bytes", async () => {
  const long = dokument({ art: "sozialausschuss" });
  const [one, two] = [await renderBericht(renderPdf, long), await renderBericht(renderPdf, long)];
  if (!one.ok || !two.ok) throw new Error("no PDF");
  expect(one.value.pages).toBeGreaterThan(GEMEINDE_SEITEN);
  expect(Buffer.compare(Buffer.from(one.value.bytes), Buffer.from(two.value.bytes))).toBe(0);
  const [xlsx, again] = [await writeBerichtXlsx(long), await writeBerichtXlsx(long)];
  expect(Buffer.compare(Buffer.from(xlsx), Buffer.from(again))).toBe(0);
}, 60_000);
