import { describe, expect, it } from "vitest";
import { type Actor, OEFFENTLICH, type Rolle } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { aGremium, aSitz, benutzerMit } from "../test/fixtures.ts";
import { gremienChange } from "./audit.ts";
import { findAmtsantrittRefusal, gezeigterName } from "./funktion.ts";
import { findGremiumRefusal, stimmenFuerBeschluss } from "./gremium.ts";
import type { FunktionId, GremiumId } from "./ids.ts";
import { findMandatRefusal } from "./mandat.ts";
import { findMitgliedRefusal, gilt, overlap, zugangOf } from "./mitgliedschaft.ts";
import { mayManageGremien, mayReadMandatdatei } from "./permissions.ts";
import { wrapWords } from "./umbruch.ts";

const HEUTE = "2026-11-21" as Datum;
const tag = (text: string) => text as Datum;

describe("bodies (G1–G3)", () => {
  it.each([
    ["active, founded in the past", {}, null],
    ["resting without a reason", { stand: "ruhend" }, "grund-fehlt"],
    ["resting with a reason", { stand: "ruhend", standGrund: "keine Themen" }, null],
    ["dissolved without a reason", { stand: "aufgeloest" }, "grund-fehlt"],
    ["founded tomorrow", { gegruendetAm: tag("2026-11-22") }, "gruendung-in-der-zukunft"],
    ["in foundation, founded tomorrow", { stand: "in-gruendung", gegruendetAm: tag("2026-11-22") }, null],
    ["a quorum of 0", { beschlussfaehigAb: 0 }, "quorum-falsch"],
    ["a quorum of 101", { beschlussfaehigAb: 101 }, "quorum-falsch"],
  ] as const)("%s: %s", (_, change, refusal) => {
    expect(findGremiumRefusal(aGremium(change), HEUTE)).toBe(refusal);
  });

  it.each([
    [12, 50, 6],
    [9, 50, 5],
    [14, 40, 6],
    [0, 50, null],
    [12, null, null],
  ] as const)("%s votes at %s percent need %s", (stimmen, ab, noetig) => {
    expect(stimmenFuerBeschluss(stimmen, ab)).toBe(noetig);
  });
});

describe("seats (M1–M4)", () => {
  const [a, b] = ["a" as FunktionId, "b" as FunktionId];
  const chair = aSitz({ funktionId: a, rolle: "vorsitz", bis: tag("2025-12-31") });
  it.each([
    [
      "ends before it begins",
      aSitz({ funktionId: b, von: tag("2026-02-01"), bis: tag("2026-01-31") }),
      "ende-vor-anfang",
    ],
    ["lasts one day", aSitz({ funktionId: b, von: tag("2026-02-01"), bis: tag("2026-02-01") }), null],
    ["is its own substitute", aSitz({ funktionId: b, vertretungId: b }), "vertritt-sich-selbst"],
    ["is held twice at a time", aSitz({ funktionId: a, von: tag("2025-12-31") }), "schon-mitglied"],
    ["is held again later", aSitz({ funktionId: a, von: tag("2026-01-01") }), null],
    ["chairs beside another", aSitz({ funktionId: b, rolle: "vorsitz", von: tag("2025-06-01") }), "vorsitz-vergeben"],
    ["chairs after another", aSitz({ funktionId: b, rolle: "vorsitz", von: tag("2026-01-01") }), null],
  ] as const)("one that %s: %s", (_, neu, refusal) => {
    expect(findMitgliedRefusal(neu, [chair])).toBe(refusal);
  });

  it.each([
    [null, null, true],
    ["2026-11-21", "2026-11-21", true],
    ["2026-11-22", null, false],
    [null, "2026-11-20", false],
  ] as const)("from %s to %s runs today: %s", (von, bis, laeuft) => {
    expect(gilt({ von: von as Datum | null, bis: bis as Datum | null }, HEUTE)).toBe(laeuft);
  });

  it("share a day when one ends on the day the other begins", () => {
    expect(overlap({ von: null, bis: HEUTE }, { von: HEUTE, bis: null })).toBe(true);
  });

  it.each([
    ["stimmberechtigt", "eingeladen", "alles"],
    ["beratend", "sachthemen", "alles"],
    ["gast", "sachthemen", "sachthemen"],
    ["gast-mit-stimme", "eingeladen", "eingeladen"],
  ] as const)("%s asked for %s sees %s (R013)", (teilnahme, gewaehlt, sieht) => {
    expect(zugangOf(teilnahme, gewaehlt)).toBe(sieht);
  });
});

describe("offices (F1, F2)", () => {
  const ohne = { von: HEUTE, personName: null, einwilligungAm: null, nameBis: null };
  const mit = { ...ohne, personName: "Kim Muster", einwilligungAm: HEUTE, nameBis: tag("2027-11-21") };
  it.each([
    ["today without a name", ohne, null, null],
    ["tomorrow", { ...ohne, von: tag("2026-11-22") }, null, "antritt-in-der-zukunft"],
    ["on the day of the predecessor", ohne, HEUTE, "antritt-vor-vorgaenger"],
    ["with a name and consent", mit, null, null],
    ["with a name without consent", { ...mit, einwilligungAm: null }, null, "einwilligung-fehlt"],
    ["with a name whose end has come", { ...mit, nameBis: HEUTE }, null, "einwilligung-fehlt"],
    ["with a name for three years", { ...mit, nameBis: tag("2029-11-21") }, null, "einwilligung-zu-lang"],
  ] as const)("taken over %s: %s", (_, neu, bisherVon, refusal) => {
    expect(findAmtsantrittRefusal(neu, bisherVon, HEUTE)).toBe(refusal);
  });

  it("show no name on the day consent ends", () => {
    expect(gezeigterName({ personName: "Kim Muster", nameBis: HEUTE }, HEUTE)).toBeNull();
    expect(gezeigterName({ personName: "Kim Muster", nameBis: tag("2026-11-22") }, HEUTE)).toBe("Kim Muster");
  });

  it("never put a name into the audit (R178)", () => {
    const change = gremienChange("amtszeit", "1", null, { personName: "Kim Muster", von: HEUTE });
    expect(change.after).toEqual({ personName: "(nicht aufbewahrt)", von: HEUTE });
  });
});

describe("mandates (A1–A4)", () => {
  const gremium = "g" as GremiumId;
  const mandat = {
    titel: "Fortschreibung",
    wortlaut: "…",
    umfang: "",
    gremiumId: gremium,
    beschlossenAm: HEUTE,
    dokumentTitel: "",
    dokumentAdresse: "",
    stelleId: "s" as Id<"Stelle">,
    fuerGremiumId: null,
    handlungsfelder: [],
  };
  it.each([
    ["of today", {}, null],
    ["of tomorrow", { beschlossenAm: tag("2026-11-22") }, "beschluss-in-der-zukunft"],
    ["for nobody", { stelleId: null }, "fuer-niemanden"],
    ["with a nameless document", { dokumentAdresse: "https://a.example" }, "dokument-ohne-titel"],
    ["of a body to itself", { fuerGremiumId: gremium }, "gremium-fuer-sich"],
  ] as const)("%s: %s", (_, change, refusal) => {
    expect(findMandatRefusal({ ...mandat, ...change }, HEUTE)).toBe(refusal);
  });
});

describe("who may write bodies, functions, seats and mandates", () => {
  it.each([
    ["fachstelle", true],
    ["fachredaktion", false],
    ["zustaendige", false],
    ["gremienmitglied", false],
    ["gemeinde", false],
    ["lesende", false],
    ["betreiber", false],
  ] as const)("%s: %s", (rolle: Rolle, may) => {
    const actor: Actor = benutzerMit(rolle);
    expect(mayManageGremien(actor)).toBe(may);
  });
});

describe("who reads the document of a decision", () => {
  it.each([
    ["the public", OEFFENTLICH, false],
    ["lesende", benutzerMit("lesende"), true],
    ["gremienmitglied", benutzerMit("gremienmitglied"), true],
    ["fachstelle", benutzerMit("fachstelle"), true],
    ["betreiber", benutzerMit("betreiber"), false],
  ] as const)("%s: one that is not public %s", (_, actor, may) => {
    expect(mayReadMandatdatei(actor, { oeffentlich: false })).toBe(may);
    expect(mayReadMandatdatei(actor, { oeffentlich: true })).toBe(true);
  });
});

describe("names in the diagram", () => {
  it.each([
    ["Kreistag", ["Kreistag"]],
    ["Arbeitsgruppe Wohnen und Mobilität", ["Arbeitsgruppe Wohnen", "und Mobilität"]],
    ["Donaudampfschifffahrtsgesellschaft e. V.", ["Donaudampfschifffahrtsgesellschaft", "e. V."]],
    ["", []],
  ])("%s", (name, lines) => {
    expect(wrapWords(name, 20)).toEqual(lines);
  });
});
