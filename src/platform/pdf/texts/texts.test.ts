import { expect, test } from "vitest";
import type { PdfReason } from "../outcome.ts";
import { STAGES } from "../protocol.ts";
import { pdfTexts } from "./index.ts";

const REASONS: Record<PdfReason, true> = {
  "zu-gross": true,
  abgebrochen: true,
  "zeit-ueberschritten": true,
  "vorlage-fehlerhaft": true,
  "nicht-verfuegbar": true,
};

test.each(["de", "en"] as const)("%s has a sentence for every stage and every refusal", (locale) => {
  const keys = [...STAGES.map((stage) => `stufe.${stage}`), ...Object.keys(REASONS).map((reason) => `grund.${reason}`)];
  expect(Object.keys(pdfTexts.messages[locale] ?? {}).toSorted()).toEqual(keys.toSorted());
});
