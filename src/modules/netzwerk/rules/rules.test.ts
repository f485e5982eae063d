import { describe, expect, it } from "vitest";
import { timesReference } from "../../../../test/reference-work.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { BETREIBER, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../landkreis/test/fixtures.ts";
import { aKontakt, anAmt, aStelle } from "../test/fixtures.ts";
import { kontaktChange, stelleChange, VERDECKT } from "./audit.ts";
import type { GemeindeId, StelleId } from "./ids.ts";
import { findKontaktRefusal, shownName } from "./kontakt.ts";
import { nameSimilarity } from "#src/shared/name-similarity.ts";
import { correctWords, findByName, proposeDuplicates } from "./matching.ts";
import { mergeAngaben } from "./merge.ts";
import { lineOf, treeOf } from "./organigramm.ts";
import {
  mayChangeGemeinde,
  mayChangeGemeindeKontakt,
  mayChangeStelle,
  mayChangeStelleKontakt,
  mayManageNetzwerk,
  maySeeInterneStellen,
} from "./permissions.ts";
import { sprachName } from "./sprachen.ts";
import { closesCircle, fitsArt } from "./stelle.ts";
import { guessSphaere, suchtextOf, suchworte } from "./stelle-suche.ts";

const HEUTE = "2026-11-21" as Datum;
const day = (text: string) => text as Datum;

describe("rights", () => {
  const stelle = { id: "018f0000-0000-7000-8000-000000000001" as StelleId };
  const gemeinde = { id: "018f0000-0000-7000-8000-000000000002" as GemeindeId };
  const other = "018f0000-0000-7000-8000-000000000009";
  it.each([
    // actor, manage, stelle, own contact, gemeinde, own town hall, sees internal entries
    ["system", SYSTEM, true, true, true, true, true, true],
    ["fachstelle", FACHSTELLE, true, true, true, true, true, true],
    ["fachredaktion", benutzer({ rolle: "fachredaktion", bezugId: null }), false, false, false, false, false, true],
    [
      "zustaendige here",
      benutzer({ rolle: "zustaendige", bezugId: stelle.id }),
      false,
      false,
      true,
      false,
      false,
      true,
    ],
    [
      "zustaendige elsewhere",
      benutzer({ rolle: "zustaendige", bezugId: other }),
      false,
      false,
      false,
      false,
      false,
      true,
    ],
    ["zustaendige nowhere", benutzer({ rolle: "zustaendige", bezugId: null }), false, false, false, false, false, true],
    ["gemeinde here", benutzer({ rolle: "gemeinde", bezugId: gemeinde.id }), false, false, false, false, true, true],
    ["gemeinde elsewhere", benutzer({ rolle: "gemeinde", bezugId: other }), false, false, false, false, false, true],
    ["gremienmitglied", benutzer({ rolle: "gremienmitglied", bezugId: null }), false, false, false, false, false, true],
    ["lesende", LESEND, false, false, false, false, false, true],
    ["betreiber", BETREIBER, false, false, false, false, false, false],
    ["oeffentlich", OEFFENTLICH, false, false, false, false, false, false],
  ] as const)("%s", (_name, actor, manage, change, kontakt, town, hall, sees) => {
    expect([
      mayManageNetzwerk(actor),
      mayChangeStelle(actor),
      mayChangeStelleKontakt(actor, stelle),
      mayChangeGemeinde(actor),
      mayChangeGemeindeKontakt(actor, gemeinde),
      maySeeInterneStellen(actor),
    ]).toEqual([manage, change, kontakt, town, hall, sees]);
  });
});

describe("names", () => {
  it.each([
    ["Caritasverband Erlengrund", "Caritasverband Erlengrund", 1],
    ["Verein Kalyna e. V.", "Verein Kalyna", 1],
    ["Sozialamt (Asylbewerberleistungen)", "Sozialamt", 1],
    ["Pressestelle des Landkreises", "Pressestelle", 1],
    ["Jobcenter", "Sparkasse", 0],
    ["", "Jobcenter", 0],
  ])("%s and %s are alike to %d", (a, b, similarity) => {
    expect(nameSimilarity(a, b)).toBeCloseTo(similarity, 1);
  });

  const stellen = [
    { id: "1", name: "Jobcenter Erlengrund", kurzname: "JC", namen: [] },
    { id: "2", name: "Job-Center Erlengrund", kurzname: "", namen: [] },
    { id: "3", name: "Kreisvolkshochschule", kurzname: "VHS", namen: ["Volkshochschule des Kreises"] },
    { id: "4", name: "Gesundheitsamt", kurzname: "GesA", namen: [] },
  ];

  it("proposes pairs that are nearly the same, and only those", () => {
    expect(proposeDuplicates(stellen).map(({ a, b }) => [a, b])).toEqual([["1", "2"]]);
  });

  it("stays quick with two thousand, and still finds the pair", async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => ({
      id: String(n),
      name:
        n === 77
          ? "Verein Morgenrot Auwinkel"
          : n === 1_900
            ? "Verein Morgenroth"
            : `Verein ${n.toString(36)}-${n * 7}`,
      kurzname: "",
      namen: n === 1_900 ? ["Verein Morgenroth Auwinkel"] : [],
    }));
    const cost = await timesReference(() =>
      expect(proposeDuplicates(many)).toContainEqual(expect.objectContaining({ a: "77", b: "1900" })),
    );
    expect(cost, "times the reference").toBeLessThan(40);
  });

  it.each([
    ["jobcenter erlengrund", "1"],
    ["VHS", "3"],
    ["volkshochschule  des Kreises", "3"],
    ["Gesundheits-Amt", null],
    ["", null],
  ])("%s is found as %s", (name, id) => {
    expect(findByName(stellen, name)?.id ?? null).toBe(id);
  });

  it.each([
    [["sprachkruse"], ["sprachkurse"]],
    [["sprach"], null],
    [
      ["sprachkruse", "erlenbrueck"],
      ["sprachkurse", "erlenbrueck"],
    ],
    [["xylophon"], null],
  ])("%j is corrected to %j", (typed, meant) => {
    expect(correctWords(typed, ["integrations und sprachkurse", "erlenbrueck"])).toEqual(meant);
  });

  it("search finds names, task and place without umlauts and case", () => {
    const text = suchtextOf(aStelle({ name: "Bürgerhilfe Süd", kurzname: "BHS", aufgabe: "Fahrräder", ort: "Köln" }));
    expect(suchworte("FAHRRAEDER koeln bhs").every((wort) => text.includes(wort))).toBe(true);
  });
});

describe("a Stelle", () => {
  it.each([
    ["amt", true, true],
    ["amt", false, false],
    ["verein", false, true],
    ["verein", true, false],
  ] as const)("%s inside the county %s: %s", (art, gehoertZumLandkreis, fits) => {
    expect(fitsArt({ art, gehoertZumLandkreis })).toBe(fits);
  });

  it.each([
    ["amt", "oeffentlich"],
    ["schule", "oeffentlich"],
    ["betrieb", "wirtschaft"],
    ["initiative", "gesellschaft"],
  ] as const)("%s is guessed as %s", (art, sphaere) => {
    expect(guessSphaere(art)).toBe(sphaere);
  });

  it("never stands below itself", () => {
    const [a, b, c] = ["a", "b", "c"] as StelleId[] as [StelleId, StelleId, StelleId];
    const line = new Map<StelleId, StelleId | null>([
      [a, null],
      [b, a],
      [c, b],
    ]);
    expect(closesCircle(a, c, line)).toBe(true);
    expect(closesCircle(a, a, line)).toBe(true);
    expect(closesCircle(c, a, line)).toBe(false);
    expect(closesCircle(c, null, line)).toBe(false);
  });

  it("speaks languages by name, also unknown tags", () => {
    expect(sprachName("ar", "de")).toBe("Arabisch");
    expect(sprachName("uk", "en")).toBe("Ukrainian");
    expect(sprachName("x_", "de")).toBe("x_");
  });
});

describe("the organisation chart (R024)", () => {
  const unit = (id: string, art: "leitung" | "dezernat" | "stabsstelle" | "amt", ueber: string | null) => ({
    id,
    name: id,
    art,
    uebergeordneteStelleId: ueber,
  });
  const units = [
    unit("Soziales", "amt", "Dezernat 3"),
    unit("Dezernat 3", "dezernat", "Büro"),
    unit("Integration", "stabsstelle", "Dezernat 3"),
    unit("Büro", "leitung", null),
    unit("Verwaist", "amt", "gibt es nicht"),
  ];

  it("shows a Stabsstelle before the offices of its Dezernat, and loses nobody", () => {
    const names = (nodes: ReturnType<typeof treeOf<(typeof units)[number]>>): unknown[] =>
      nodes.map((node) => [node.einheit.id, names([...node.unter])]);
    expect(names([...treeOf(units)])).toEqual([
      [
        "Büro",
        [
          [
            "Dezernat 3",
            [
              ["Integration", []],
              ["Soziales", []],
            ],
          ],
        ],
      ],
      ["Verwaist", []],
    ]);
  });

  it("gives the reporting line from the top", () => {
    expect(lineOf(units, "Integration").map((one) => one.id)).toEqual(["Büro", "Dezernat 3", "Integration"]);
    expect(lineOf(units, "nirgends")).toEqual([]);
  });
});

describe("contacts", () => {
  const named = { personName: "Muster", einwilligungAm: day("2026-11-01"), nameBis: day("2027-11-01") };
  it.each([
    ["K1 without function", aKontakt({ funktionen: [] }), "funktion-fehlt"],
    ["K4 without telephone and e-mail", aKontakt({ telefon: "" }), "nicht-erreichbar"],
    ["K2 a name without consent", aKontakt({ personName: "Muster" }), "einwilligung-fehlt"],
    ["K2 consent in the future", aKontakt({ ...named, einwilligungAm: day("2026-11-22") }), "einwilligung-fehlt"],
    ["K2 an end that has passed", aKontakt({ ...named, nameBis: HEUTE }), "einwilligung-fehlt"],
    ["K3 longer than two years", aKontakt({ ...named, nameBis: day("2028-11-01") }), "einwilligung-zu-lang"],
    ["K3 exactly two years", aKontakt({ ...named, nameBis: day("2028-10-31") }), null],
    ["functions only", aKontakt({ funktionen: ["Integration", "Partnerschaft für Demokratie"] }), null],
  ])("%s", (_name, kontakt, refusal) => {
    expect(findKontaktRefusal(kontakt, HEUTE)).toBe(refusal);
  });

  it("show a name before its last day and not on it", () => {
    expect(shownName(named, day("2027-10-31"))).toBe("Muster");
    expect(shownName(named, day("2027-11-01"))).toBeNull();
    expect(shownName({ personName: "Muster", nameBis: null }, HEUTE)).toBeNull();
  });
});

describe("the audit keeps nothing that must be deletable", () => {
  it("says that a telephone number changed, not which", () => {
    const change = stelleChange(
      "x",
      aStelle({ telefon: "030 1", name: "Alt" }),
      aStelle({ telefon: "030 2", name: "Neu" }),
    );
    expect(change).toMatchObject({
      before: { name: "Alt", telefon: VERDECKT },
      after: { name: "Neu", telefon: VERDECKT },
    });
    expect(Object.keys(change.after ?? {})).toEqual(["name", "telefon"]);
  });

  it("never names a person", () => {
    const after = aKontakt({ personName: "Muster", email: "muster@ort.example" });
    const text = JSON.stringify([kontaktChange("x", null, after), kontaktChange("x", after, null)]);
    expect(text).not.toContain("uster");
  });
});

describe("merging", () => {
  it("keeps the survivor's words, fills what it lacks and keeps every name once", () => {
    const stays = anAmt({ name: "Jobcenter", telefon: "1", weitereNamen: ["JobCenter Nord"], sprachen: ["de"] });
    const goes = anAmt({
      name: "Job Center",
      telefon: "2",
      email: "x@ort.example",
      weitereNamen: ["Jobcenter-Nord", "ARGE"],
      sprachen: ["de", "ar"],
      gemeindeId: "g" as Id<"Gemeinde">,
    });
    expect(mergeAngaben(stays, goes)).toMatchObject({
      name: "Jobcenter",
      telefon: "1",
      email: "x@ort.example",
      weitereNamen: ["JobCenter Nord", "Job Center", "ARGE"].toSpliced(0, 1, "JobCenter Nord"),
      sprachen: ["de", "ar"],
      gemeindeId: "g",
    });
  });
});
