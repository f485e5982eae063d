import { describe, expect, it } from "vitest";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { BETREIBER, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../test/fixtures.ts";
import { loeschtagOf, looksAutomatic } from "./barriere-melden.ts";
import { type BarriereGrund, isErklaerungPlausible, type Vereinbarkeit } from "./barrierefreiheit.ts";
import { areFarbenSafe, colourStylesheet, FARBEN_VORGABE, farbenKey } from "./farben.ts";
import { LAENDER, LAND_KEYS } from "./laender.ts";
import { detectLogoType } from "./logo.ts";
import { mayAnswerBarrieremeldungen, mayChangeLandkreis } from "./permissions.ts";
import { fitsLand, orderSprachen } from "./profil.ts";
import { isSchnelllinkZiel } from "./schnelllink.ts";
import { WOERTER_VORGABE, woerterFor } from "./woerter.ts";

describe("colours", () => {
  it.each([
    [{ farbton: 0, buntheit: 0, papierton: 0 }, true],
    [{ farbton: 359, buntheit: 90, papierton: 359 }, true],
    [{ farbton: 360, buntheit: 62, papierton: 84 }, false],
    [{ farbton: 205, buntheit: 91, papierton: 84 }, false],
    [{ farbton: 205, buntheit: 6.2, papierton: 84 }, false],
    [{ farbton: -1, buntheit: 62, papierton: 84 }, false],
  ])("%j safe: %s", (farben, safe) => {
    expect(areFarbenSafe(farben)).toBe(safe);
  });

  it("become three variables and nothing else", () => {
    expect(colourStylesheet({ farbton: 155, buntheit: 60, papierton: 100 })).toBe(
      ":root{--wk-farbton:155;--wk-buntheit:.060;--wk-papierton:100}\n",
    );
    expect(colourStylesheet(FARBEN_VORGABE, "probe")).toMatch(/^:root:root\{/);
    expect(colourStylesheet({ farbton: 9999, buntheit: 60, papierton: 100 })).toBe(colourStylesheet(FARBEN_VORGABE));
  });

  it("have a key that changes with each of them", () => {
    const keys = [FARBEN_VORGABE, { ...FARBEN_VORGABE, farbton: 1 }, { ...FARBEN_VORGABE, papierton: 1 }].map(
      farbenKey,
    );
    expect(new Set(keys).size).toBe(3);
  });
});

describe("the table of the Länder", () => {
  it("has sixteen and the invented one", () => {
    expect(LAND_KEYS).toHaveLength(17);
  });

  it.each(LAND_KEYS.map((key) => [key, LAENDER[key]] as const))("%s names law, body and source", (key, land) => {
    expect(land.key).toBe(key);
    expect(land.gesetz).not.toBe("");
    expect(land.stelle?.name).toBeTruthy();
    expect(land.quelle).not.toBe("");
    expect(land.stelle?.link).toMatch(/^(https:\/\/[^\s]+)?$/);
  });
});

describe("county key and Land", () => {
  it.each([
    ["99901", "99", true],
    ["09271", "09", true],
    ["09271", "08", false],
    ["0927", "09", false],
    ["9271x", "99", false],
  ] as const)("%s in %s: %s", (key, land, fits) => {
    expect(fitsLand(key, land)).toBe(fits);
  });
});

it("German stays, and the order of languages is ours", () => {
  expect(orderSprachen(["ar", "xx", "en"])).toEqual(["de", "en", "ar"]);
  expect(orderSprachen([])).toEqual(["de"]);
});

it("Arabic readers get the county's German words", () => {
  expect(woerterFor(WOERTER_VORGABE, "ar").massnahme.einzahl).toBe("Maßnahme");
  expect(woerterFor(WOERTER_VORGABE, "en").massnahme.einzahl).toBe("measure");
});

describe("reports of barriers", () => {
  const now = 1_800_000_000_000;
  it.each([
    ["a person after ten seconds", "", String(now - 10_000), false],
    ["nobody is that fast", "", String(now - 500), true],
    ["the field people do not see", "https://spam.example", String(now - 60_000), true],
    ["no start time proves nothing", "", "", false],
    ["a start in the future proves nothing", "", String(now + 5_000), false],
    ["a page kept for a day", "", String(now - 86_400_000), false],
  ])("%s", (_name, trap, started, automatic) => {
    expect(looksAutomatic(trap, started, now)).toBe(automatic);
  });

  it("go 90 days after the answer", () => {
    expect(loeschtagOf("2026-11-21" as Datum)).toBe("2027-02-19");
  });
});

describe("the statement on accessibility", () => {
  const barriere = { inhalt: "Karte", grund: "unvereinbar" as BarriereGrund, alternative: "" };
  it.each([
    ["vollstaendig", 0, true],
    ["vollstaendig", 1, false],
    ["teilweise", 1, true],
    ["teilweise", 0, false],
    ["nicht", 0, false],
  ] as [Vereinbarkeit, number, boolean][])("%s with %i barriers agrees with itself: %s", (vereinbarkeit, n, agrees) => {
    const barrieren = Array.from({ length: n }, () => barriere);
    expect(isErklaerungPlausible({ vereinbarkeit, methode: "selbstbewertung", barrieren })).toBe(agrees);
  });
});

describe("logo by content", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it.each([
    ["png", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1), "image/png"],
    ["jpeg", bytes(0xff, 0xd8, 0xff, 0xe0), "image/jpeg"],
    ["webp", new TextEncoder().encode("RIFF\u0001\u0002\u0003\u0004WEBPVP8 "), "image/webp"],
    ["svg", new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ["gif", new TextEncoder().encode("GIF89a"), null],
    ["nothing", bytes(), null],
  ])("%s", (_name, content, type) => {
    expect(detectLogoType(content)).toBe(type);
  });
});

describe("targets of quick links", () => {
  it.each([
    ["/konzept", true],
    ["/konzept/massnahmen?feld=1#oben", true],
    ["https://www.landkreis.example/seite", true],
    ["//fremd.example", false],
    ["http://unverschluesselt.example", false],
    ["javascript:alert(1)", false],
    ["konzept", false],
    ["/mit leer", false],
    ["/\\fremd.example", false],
    ["", false],
  ])("%s: %s", (ziel, usable) => {
    expect(isSchnelllinkZiel(ziel)).toBe(usable);
  });
});

describe("rights", () => {
  it.each([
    ["system", SYSTEM, true],
    ["fachstelle", FACHSTELLE, true],
    ["fachredaktion", benutzer({ rolle: "fachredaktion", bezugId: null }), false],
    ["zustaendige", benutzer({ rolle: "zustaendige", bezugId: null }), false],
    ["gemeinde", benutzer({ rolle: "gemeinde", bezugId: null }), false],
    ["gremienmitglied", benutzer({ rolle: "gremienmitglied", bezugId: null }), false],
    ["lesende", LESEND, false],
    ["betreiber", BETREIBER, false],
    ["oeffentlich", OEFFENTLICH, false],
  ] as const)("%s may change the county and answer reports: %s", (_name, actor, may) => {
    expect(mayChangeLandkreis(actor)).toBe(may);
    expect(mayAnswerBarrieremeldungen(actor)).toBe(may);
  });
});
