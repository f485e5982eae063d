import { describe, expect, test } from "vitest";
import { OEFFENTLICH, type Rolle, ROLLEN } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import {
  ABFRAGESTAENDE,
  bestaetigt,
  findRundenFehler,
  istGesendet,
  moegliche,
  standOf,
  wartetAufAntwort,
} from "./abfrage.ts";
import { angefragtName, darfAbbestellen, mailSprache, warumNicht, type ZurAuswahl } from "./gefragte.ts";
import { linkBis, linkOeffnet, linkReicht } from "./link.ts";
import { mayManageAbfragen } from "./permissions.ts";
import { anId } from "../../../../../test/an-id.ts";

const tag = (text: string) => text as Datum;
const HEUTE = tag("2026-11-21");

describe("a question", () => {
  /** waits · was sent · lapses with its round · what the Fachstelle can do */
  test.each([
    ["offen", true, false, "abgelaufen", ["erinnern", "erneuern", "zurueckziehen"]],
    ["entwurf", true, false, "abgelaufen", ["erinnern", "erneuern", "zurueckziehen"]],
    ["zurueckgegeben", true, false, "abgelaufen", ["erinnern", "erneuern", "zurueckziehen"]],
    ["eingegangen", false, true, "eingegangen", ["annehmen", "zurueckgeben"]],
    ["angenommen", false, true, "angenommen", ["anhaenge"]],
    ["zurueckgezogen", false, false, "zurueckgezogen", ["erneuern"]],
    ["abgelaufen", false, false, "abgelaufen", []],
  ] as const)("that is %s", (stand, wartet, gesendet, danach, kann) => {
    expect([wartetAufAntwort(stand), istGesendet(stand)]).toEqual([wartet, gesendet]);
    expect([standOf(stand, true), standOf(stand, false)]).toEqual([danach, stand]);
    expect(moegliche(stand)).toEqual(kann);
  });

  test("every state has its line above", () => {
    expect(ABFRAGESTAENDE).toHaveLength(7);
  });

  test.each([
    ["M43", true],
    [" m 43 ", true],
    ["m43", true],
    ["", false],
    [" ", false],
    ["M4", false],
    ["on", false],
    ["ja", false],
  ])("is confirmed by typing its Kennung: %j %s", (typed, ja) => {
    expect(bestaetigt(typed, "M43")).toBe(ja);
  });
});

describe("a round", () => {
  const R = { titel: "Herbst", von: tag("2026-06-01"), bis: tag("2026-11-30"), faelligAm: tag("2026-12-15") };
  test.each([
    ["as it should be", {}, {}],
    ["ends before it begins", { bis: tag("2026-05-31") }, { bis: "bis-vor-von" }],
    ["is due today", { faelligAm: HEUTE }, { faelligAm: "faellig-vergangen" }],
    ["is due in more than a year", { faelligAm: tag("2027-11-22") }, { faelligAm: "faellig-zu-spaet" }],
  ])("%s", (_, anders, fehler) => {
    expect(findRundenFehler({ ...R, ...anders }, HEUTE)).toEqual(fehler);
  });
});

describe("who is asked", () => {
  const M: ZurAuswahl = {
    oeffentlich: true,
    entscheidung: "im-konzept",
    umsetzung: "laeuft",
    sachstandAm: null,
    fuehrtEineStelle: true,
    laufend: false,
  };
  test.each([
    ["goes on", {}, null],
    ["was selected and is planned", { entscheidung: "ausgewaehlt", umsetzung: "geplant" }, null],
    ["rests", { umsetzung: "pausiert" }, null],
    ["has ended", { umsetzung: "abgeschlossen" }, "beendet"],
    ["is an idea", { entscheidung: "idee" }, "beendet"],
    ["is a draft", { oeffentlich: false }, "nicht-oeffentlich"],
    ["is led by all together", { fuehrtEineStelle: false }, "ohne-federfuehrung"],
    ["is asked for already", { laufend: true }, "schon-gefragt"],
  ] as const)("about a Maßnahme that %s", (_, anders, grund) => {
    expect(warumNicht({ ...M, ...anders })).toBe(grund);
  });

  test.each([
    [[], "de"],
    [["de", "en"], "de"],
    [["en", "de-DE"], "de"],
    [["en-GB", "ar"], "en"],
    [["uk"], "de"],
  ])("in which language: %j → %s", (sprachen, locale) => {
    expect(mailSprache(sprachen)).toBe(locale);
  });

  test("is named by function, and only who is no part of the county may do without reminders", () => {
    expect(angefragtName({ name: "VHS", funktion: "" })).toBe("VHS");
    expect(angefragtName({ name: "VHS", funktion: "Leitung" })).toBe("VHS (Leitung)");
    expect([true, false].map((gehoertZumLandkreis) => darfAbbestellen({ gehoertZumLandkreis }))).toEqual([false, true]);
  });
});

describe("a link (MODEL 5.3 rule 7)", () => {
  const L = { gueltigBis: tag("2026-12-31"), widerrufenAm: null };
  test.each([
    ["today", L, HEUTE, true],
    ["on its last day", L, tag("2026-12-31"), true],
    ["the day after (T53)", L, tag("2027-01-01"), false],
    ["after it was withdrawn", { ...L, widerrufenAm: new Date(0) }, HEUTE, false],
    ["that does not exist", null, HEUTE, false],
  ] as const)("%s", (_, link, heute, offen) => {
    expect(linkOeffnet(link, heute)).toBe(offen);
  });

  test("works until the next reminder brings a new one", () => {
    expect(linkBis(tag("2026-12-15"), HEUTE)).toBe("2027-01-19");
    expect(linkBis(tag("2026-10-01"), HEUTE)).toBe("2026-12-26");
  });

  const A = { id: "a", empfaengerId: "wir", weitergegebenAnId: null };
  test.each([
    ["its own question", { abfrageId: "a", empfaengerId: "wir" }, A, true],
    ["another question of the same recipient (T55)", { abfrageId: "b", empfaengerId: "wir" }, A, false],
    ["everything of its recipient", { abfrageId: null, empfaengerId: "wir" }, A, true],
    ["nothing of others", { abfrageId: null, empfaengerId: "andere" }, A, false],
    ["what was passed on to it", { abfrageId: null, empfaengerId: "neu" }, { ...A, weitergegebenAnId: "neu" }, true],
  ] as const)("reaches %s", (_, link, abfrage, ja) => {
    expect(linkReicht(link, abfrage)).toBe(ja);
  });
});

test.each(ROLLEN.map((rolle) => [rolle, rolle === "fachstelle"] as const))("%s may ask: %s", (rolle: Rolle, ja) => {
  const actor = {
    kind: "benutzer",
    id: anId<"Benutzer">("x"),
    name: "x",
    rollen: [{ rolle, bezugId: null }],
    zweiterFaktor: true,
  } as const;
  expect(mayManageAbfragen(actor)).toBe(ja);
  expect(mayManageAbfragen(OEFFENTLICH)).toBe(false);
});
