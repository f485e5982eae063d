import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { newId } from "#src/platform/id.ts";
import type { Genauigkeit, Zeitangabe } from "../../rules/massnahme.ts";
import { aGruppe, aProzess, aSchritt, anUnterlage } from "../test/fixtures.ts";
import { fensterOf, isHinweisCurrent, sortSchritte, standOf } from "./ablauf.ts";
import { acceptGruppe, acceptHinweis, acceptProzess, acceptSchritt, acceptUnterlage } from "./prozess.ts";
import { parseUnterlagen, selectUnterlagen } from "./unterlagen-auswahl.ts";

const tag = (text: string) => text as Datum;
const HEUTE = tag("2026-11-21");
const zeit = (text: string, genauigkeit: Genauigkeit = "tag"): Zeitangabe => ({ tag: tag(text), genauigkeit });
const told = (outcome: { ok: true } | { ok: false; reason: string }) => (outcome.ok ? "ok" : outcome.reason);

describe("acceptProzess: P1, P2", () => {
  test.each([
    ["ok", {}],
    ["ok", { gremiumId: null, gremium: "Runder Tisch" }],
    ["ok", { beschlossenAm: HEUTE }],
    ["titel-fehlt", { titel: "" }],
    ["gremium-fehlt", { gremiumId: null }],
    ["gremium-doppelt", { gremium: "Runder Tisch" }],
    ["beschluss-fehlt", { beschluss: "" }],
    ["beschluss-in-zukunft", { beschlossenAm: tag("2026-11-22") }],
  ])("%s: %o", (expected, rest) => {
    expect(told(acceptProzess(aProzess({ gremiumId: newId<"Gremium">(), ...rest }), HEUTE))).toBe(expected);
  });
});

describe("acceptSchritt: P4, P5", () => {
  test.each([
    ["ok", { beginn: zeit("2026-01-01"), ende: zeit("2026-01-01") }],
    ["ok", { beginn: zeit("2027-01-01", "jahr"), ende: zeit("2027-12-31", "jahr") }],
    ["ok", { beginn: zeit("2026-06-01"), ende: zeit("2026-12-31", "jahr") }],
    ["ende-fehlt", { ende: null }],
    ["ende-vor-beginn", { beginn: zeit("2026-02-01"), ende: zeit("2026-01-31") }],
    ["ende-vor-beginn", { beginn: zeit("2027-01-01", "jahr"), ende: zeit("2026-12-31", "monat") }],
    ["titel-fehlt", { titel: "" }],
    ["unbekannt", { erreicht: true }],
    ["ok", { art: "meilenstein" as const, ende: null }],
    ["ok", { art: "meilenstein" as const, ende: null, beginn: zeit("2026-11-30", "monat"), erreicht: true }],
    ["erreicht-in-zukunft", { art: "meilenstein" as const, ende: null, beginn: zeit("2026-11-22"), erreicht: true }],
  ])("%s: %o", (expected, rest) => {
    expect(told(acceptSchritt(aSchritt(rest), HEUTE))).toBe(expected);
  });
});

describe("acceptHinweis and isHinweisCurrent: P3, P8", () => {
  test.each([
    ["2026-11-20", "ablauf-vorbei", false],
    ["2026-11-21", "ok", true],
    ["2026-11-22", "ok", true],
  ])("until %s: %s, shown %s", (bis, expected, shown) => {
    const hinweis = { text: "Workshop-Runde", adresse: "", bis: tag(bis) };
    expect(told(acceptHinweis(hinweis, HEUTE))).toBe(expected);
    expect(isHinweisCurrent(hinweis, HEUTE)).toBe(shown);
  });

  test("says something", () => {
    expect(told(acceptHinweis({ text: "", adresse: "", bis: HEUTE }, HEUTE))).toBe("hinweis-fehlt");
  });
});

test.each([
  ["gruppe-fehlt", { name: "" }],
  ["ok", { name: "Runde" }],
  ["gruppe-doppelt", { name: "Runde", gremiumId: newId<"Gremium">() }],
])("acceptGruppe, P6: %s", (expected, rest) => {
  expect(told(acceptGruppe(aGruppe(rest)))).toBe(expected);
});

test.each([
  ["ok", {}, true],
  ["ok", { adresse: "https://example.org/a.pdf" }, false],
  ["datei-fehlt", {}, false],
  ["datei-und-adresse", { adresse: "https://example.org/a.pdf" }, true],
  ["titel-fehlt", { titel: "" }, true],
])("acceptUnterlage, P7: %s", (expected, rest, hatDatei) => {
  expect(told(acceptUnterlage(anUnterlage(rest), hatDatei))).toBe(expected);
});

describe("standOf", () => {
  const phase = (von: string, bis: string) => aSchritt({ beginn: zeit(von), ende: zeit(bis) });
  const stein = (wann: Zeitangabe, erreicht = false) =>
    aSchritt({ art: "meilenstein", beginn: wann, ende: null, erreicht });
  test.each([
    ["kommt", phase("2026-11-22", "2026-12-31")],
    ["laeuft", phase("2026-11-21", "2026-11-21")],
    ["vorbei", phase("2026-01-01", "2026-11-20")],
    ["erreicht", stein(zeit("2026-05-12"), true)],
    ["nicht-erreicht", stein(zeit("2026-11-20"))],
    ["steht-an", stein(zeit("2026-11-21"))],
    ["steht-an", stein(zeit("2026-11-01", "monat"))],
  ])("%s", (expected, schritt) => {
    expect(standOf(schritt, HEUTE)).toBe(expected);
  });
});

test("sortSchritte and fensterOf: in the order of time, overlapping ones beside each other, ten years at most", () => {
  const schritte = [
    aSchritt({ titel: "spät", beginn: zeit("2026-08-01"), ende: zeit("2027-01-31") }),
    aSchritt({ titel: "Stein", art: "meilenstein", beginn: zeit("2025-03-20"), ende: null }),
    aSchritt({ titel: "kurz", beginn: zeit("2025-03-20"), ende: zeit("2025-04-01") }),
    aSchritt({ titel: "lang", beginn: zeit("2025-03-20"), ende: zeit("2026-09-30") }),
  ];
  expect(sortSchritte(schritte).map((one) => one.titel)).toEqual(["lang", "kurz", "Stein", "spät"]);
  expect(fensterOf(schritte)).toEqual({ von: 2025, bis: 2027 });
  expect(fensterOf([aSchritt({ beginn: zeit("2001-01-01"), ende: zeit("2027-01-01") })])).toEqual({
    von: 2018,
    bis: 2027,
  });
  expect(fensterOf([])).toBeNull();
});

describe("selectUnterlagen", () => {
  const phaseId = newId<"Prozessschritt">();
  const zeilen = [
    { ...anUnterlage({ titel: "B", datum: tag("2026-01-01"), art: "bericht", phaseId }), bytes: 10 },
    { ...anUnterlage({ titel: "A", datum: tag("2025-01-01"), art: "protokoll" }), bytes: null },
    { ...anUnterlage({ titel: "C", datum: tag("2026-01-01"), art: "bericht" }), bytes: 99 },
  ];
  test.each([
    ["the newest first, then by title", {}, "BCA"],
    ["by title", { sortierung: "titel" }, "ABC"],
    ["the largest first", { sortierung: "groesse" }, "CBA"],
    ["one kind", { art: "bericht", sortierung: "titel" }, "BC"],
    ["one phase", { phase: phaseId }, "B"],
  ])("%s", (_, werte, expected) => {
    const { auswahl, falsch } = parseUnterlagen(werte);
    expect(falsch).toEqual([]);
    expect(
      selectUnterlagen(zeilen, auswahl)
        .map((one) => one.titel)
        .join(""),
    ).toBe(expected);
  });

  test("what there is not is named (T10)", () => {
    expect(parseUnterlagen({ art: "bild", sortierung: "farbe" }).falsch).toEqual(["art", "sortierung"]);
  });
});
