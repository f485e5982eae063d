import { describe, expect, test } from "vitest";
import { translator } from "../i18n/texts.ts";
import { describeRefusal, describeWarning, tabellenTexts } from "./texts.ts";
import { TABLE_REASONS, WARNING_CODES } from "./types.ts";

describe.each(["de", "en"] as const)("in %s", (locale) => {
  const t = translator(tabellenTexts, locale);

  test.each(TABLE_REASONS)("the refusal %s is a sentence that says what to do", (reason) => {
    const { grund, ort } = describeRefusal({ ok: false, reason, at: { sheet: "A", row: 7, column: "C" }, limit: 50 });
    expect(t(grund.key, grund.values)).toMatch(/^[A-Z].+[.]$/);
    expect(t(grund.key, grund.values)).not.toContain("{");
    expect(ort && t(ort.key, ort.values)).toContain("C7");
  });

  test.each(WARNING_CODES)("the warning %s is a sentence", (code) => {
    const { key, values } = describeWarning({ code, count: 2, sheet: "A" });
    expect(t(key, values)).toMatch(/^\S.+[.]$/);
    expect(t(key, values)).not.toContain("{");
  });

  test.each([
    [{}, null],
    [{ sheet: "" }, null],
    [{ row: 3 }, "ort.zeile"],
    [{ sheet: "A" }, "ort.blatt"],
    [{ sheet: "A", row: 3 }, "ort.blatt-zeile"],
    [{ row: 3, column: "B" }, "ort.zelle"],
  ])("the place %j", (at, key) => {
    const { ort } = describeRefusal({ ok: false, reason: "csv-broken", at });
    expect(ort?.key ?? null).toBe(key);
    expect(ort ? t(ort.key, ort.values) : "").not.toContain("{");
  });
});

test("both languages have the same keys", () => {
  expect(Object.keys(tabellenTexts.messages.en ?? {}).toSorted()).toEqual(
    Object.keys(tabellenTexts.messages.de).toSorted(),
  );
});

test("sizes are told in MB", () => {
  const refusal = { ok: false, reason: "too-large", at: {}, limit: 10 * 1024 * 1024 } as const;
  expect(describeRefusal(refusal).grund.values).toEqual({ limit: 10 });
});
