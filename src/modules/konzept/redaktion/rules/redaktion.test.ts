import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import {
  acceptGliederungsbeschluss,
  acceptTextschritt,
  effectiveStand,
  type Textschritt,
  type Textstand,
} from "./redaktion.ts";

const HEUTE = "2026-11-21" as Datum;
const ALLES = { durch: "Steuerungsgruppe", am: HEUTE, grund: "Es fehlt etwas." };
const told = (outcome: { ok: true; value: unknown } | { ok: false; reason: string }) =>
  outcome.ok ? outcome.value : outcome.reason;

describe("giltAls: RD1", () => {
  test.each<[string, Textstand, string, string, Textstand]>([
    ["approved as it reads", "freigegeben", "a", "a", "freigegeben"],
    ["changed since", "freigegeben", "a", "b", "entwurf"],
    ["not approved anyway", "in-abstimmung", "", "b", "in-abstimmung"],
  ])("%s", (_, stand, frei, jetzt, expected) => {
    expect(effectiveStand(stand, frei, jetzt)).toBe(expected);
  });
});

describe("acceptTextschritt: RD2, RD3", () => {
  test.each<[Textstand, Textschritt, Partial<typeof ALLES> | { am: null }, boolean, string]>([
    ["entwurf", "vorlegen", {}, false, "in-abstimmung"],
    ["entwurf", "vorlegen", {}, true, "text-leer"],
    ["entwurf", "freigeben", {}, false, "schritt-passt-nicht"],
    ["entwurf", "zurueckgeben", {}, false, "schritt-passt-nicht"],
    ["in-abstimmung", "vorlegen", {}, false, "schritt-passt-nicht"],
    ["in-abstimmung", "freigeben", {}, false, "freigegeben"],
    ["in-abstimmung", "freigeben", {}, true, "text-leer"],
    ["in-abstimmung", "freigeben", { durch: "" }, false, "durch-fehlt"],
    ["in-abstimmung", "freigeben", { am: null }, false, "tag-fehlt"],
    ["in-abstimmung", "freigeben", { am: "2026-11-22" as Datum }, false, "freigabe-in-zukunft"],
    ["in-abstimmung", "zurueckgeben", {}, true, "entwurf"],
    ["freigegeben", "zurueckgeben", {}, false, "entwurf"],
    ["freigegeben", "zurueckgeben", { grund: "" }, false, "ohne-grund"],
    ["freigegeben", "freigeben", {}, false, "schritt-passt-nicht"],
  ])("%s, %s, %o, empty %s: %s", (stand, schritt, rest, leer, expected) => {
    expect(told(acceptTextschritt(stand, schritt, { ...ALLES, ...rest }, leer, HEUTE))).toBe(expected);
  });
});

describe("acceptGliederungsbeschluss: RD4, RD5", () => {
  const tag = (text: string) => text as Datum;
  const neu = { fest: true, beschlossenAm: tag("2026-03-01"), gremium: "Kreistag", beschluss: "So.", grund: "Darum." };
  const fest = { fest: true, beschlossenAm: tag("2026-02-01") };
  const offen = { fest: false, beschlossenAm: tag("2026-02-01") };
  test.each([
    ["ok", neu, null],
    ["ok", neu, offen],
    ["nichts-geaendert", neu, fest],
    ["nichts-geaendert", { ...neu, fest: false }, null],
    ["ok", { ...neu, fest: false }, fest],
    ["ohne-grund", { ...neu, fest: false, grund: "" }, fest],
    ["gremium-fehlt", { ...neu, gremium: "" }, null],
    ["beschluss-fehlt", { ...neu, beschluss: "" }, null],
    ["beschluss-in-zukunft", { ...neu, beschlossenAm: tag("2026-11-22") }, null],
    ["beschluss-vor-letztem", { ...neu, beschlossenAm: tag("2026-01-31") }, offen],
  ])("%s", (expected, beschluss, letzter) => {
    const outcome = acceptGliederungsbeschluss(beschluss, letzter, HEUTE);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });
});
