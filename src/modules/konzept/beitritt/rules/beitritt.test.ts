import { expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { antwortMail, loeschtag, nimmtAuf } from "./beitritt.ts";

const HEUTE = "2026-11-22" as Datum;

test.each([
  ["Schreiben Sie uns.", null, true],
  ["", null, false],
  ["Schreiben Sie uns.", HEUTE, false],
])("BT1 %j, closed on %s: %s", (mitmachen, abgeschlossenAm, expected) => {
  expect(nimmtAuf({ mitmachen, abgeschlossenAm })).toBe(expected);
});

test.each([
  [true, "2026-12-22"],
  [false, "2027-05-21"],
])("answered %s: what is personal goes on %s", (beantwortet, tag) => {
  expect(loeschtag(HEUTE, beantwortet)).toBe(tag);
});

test.each([true, false])("the answer says what came of it: %s", (bestaetigt) => {
  const mail = antwortMail({
    gruppe: "AG Wohnen",
    bestaetigt,
    antwort: "Dienstag, 17 Uhr",
    adresse: "x",
    landkreis: "y",
  });
  expect(mail.subject).toBe(bestaetigt ? "Sie sind dabei: AG Wohnen" : "Es klappt leider nicht: AG Wohnen");
  expect(mail.text).toContain("Dienstag, 17 Uhr");
  expect(mail.text).toContain("30 Tage");
});
