import { expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { acceptBotschaft, acceptMaterial, type MaterialAngaben } from "./kampagne.ts";

const HEUTE = "2026-11-22" as Datum;
const PLAKAT: MaterialAngaben = { titel: "Plakate", art: "plakat", sprachen: "", datum: HEUTE, adresse: "" };
const NETZ = { adresse: "https://example.org/film" };

test.each<[string, Partial<MaterialAngaben>, boolean]>([
  ["ok", {}, true],
  ["ok", NETZ, false],
  ["titel-fehlt", { titel: "" }, true],
  ["material-in-zukunft", { datum: "2026-11-23" as Datum }, true],
  ["datei-fehlt", {}, false],
  ["datei-und-adresse", NETZ, true],
])("KP2, KP3 %s: %o, file %s", (expected, anders, hatDatei) => {
  const outcome = acceptMaterial({ ...PLAKAT, ...anders }, hatDatei, HEUTE);
  expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
});

test.each([
  ["Haltung zeigen", 3, true],
  ["", 0, true],
  ["", 1, false],
])("KP1 the message %j with %i materials is accepted: %s", (botschaft, materialien, expected) => {
  expect(acceptBotschaft(botschaft, materialien).ok).toBe(expected);
});
