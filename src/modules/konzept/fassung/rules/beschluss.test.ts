import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { benutzer } from "../../test/fixtures.ts";
import { aKopf, aManifest, anElement, aWeg } from "../test/fixtures.ts";
import { acceptBeschluss, type BeschlussAngaben } from "./beschluss.ts";
import { canonicalJson, protectedContent } from "./canonical.ts";
import { withoutLooseEnds } from "./manifest.ts";
import { mayAdoptFassung } from "./permissions.ts";
import { diffManifeste } from "./unterschiede.ts";

const HEUTE = "2027-05-11" as Datum;
const bisher = [{ bezeichnung: "Integrationskonzept 2019", beschlossenAm: "2019-12-09" as Datum }];
const angaben = (rest: Partial<BeschlussAngaben> = {}): BeschlussAngaben => ({
  bezeichnung: " Fortschreibung   2027 ",
  beschlossenAm: "2027-05-10" as Datum,
  beschluss: "Der Kreistag beschließt die Fortschreibung.\r\n",
  ...rest,
});
const [alt, neu] = [anElement("a"), anElement("b")];
const changes = diffManifeste(aManifest([alt]), aManifest([alt, neu]), []);

describe("acceptBeschluss", () => {
  test("keeps its texts tidy", () => {
    expect(acceptBeschluss(angaben(), HEUTE, bisher, 2, changes)).toEqual({
      ok: true,
      value: {
        bezeichnung: "Fortschreibung 2027",
        beschlossenAm: "2027-05-10",
        beschluss: "Der Kreistag beschließt die Fortschreibung.",
      },
    });
  });

  test.each([
    ["F1 without a name", angaben({ bezeichnung: " " }), 2, changes, "ohne-bezeichnung"],
    [
      "F1 a name that is taken",
      angaben({ bezeichnung: "INTEGRATIONSKONZEPT 2019" }),
      2,
      changes,
      "bezeichnung-vergeben",
    ],
    ["F1 without the text of the resolution", angaben({ beschluss: "\n" }), 2, changes, "ohne-beschluss"],
    ["F2 tomorrow", angaben({ beschlossenAm: "2027-05-12" as Datum }), 2, changes, "beschluss-in-zukunft"],
    [
      "F2 before the Fassung before",
      angaben({ beschlossenAm: "2019-12-08" as Datum }),
      2,
      changes,
      "beschluss-vor-voriger",
    ],
    ["F3 nothing is published", angaben(), 0, null, "nichts-oeffentlich"],
    ["F3 nothing differs", angaben(), 1, diffManifeste(aManifest([alt]), aManifest([alt]), []), "nichts-geaendert"],
    [
      "F4 gone without a reason",
      angaben(),
      1,
      diffManifeste(aManifest([alt]), aManifest([neu]), []),
      "entfallen-ohne-grund",
    ],
    [
      "F4 gone with a reason",
      angaben(),
      1,
      diffManifeste(aManifest([alt]), aManifest([neu]), [aWeg("entfallen", "a", null, "beendet")]),
      null,
    ],
    ["the first Fassung", angaben(), 1, null, null],
    [
      "only a link changed",
      angaben(),
      2,
      diffManifeste(
        aManifest([alt, neu]),
        aManifest([alt, neu], [{ art: "ziel-massnahme", von: "a", nach: "b", grund: "" }]),
        [],
      ),
      null,
    ],
  ] as const)("%s", (_, typed, elemente, unterschiede, reason) => {
    const outcome = acceptBeschluss(typed, HEUTE, bisher, elemente, unterschiede);
    expect(outcome.ok ? null : outcome.reason).toBe(reason);
  });
});

test("canonicalJson writes the same value as the same text, and refuses what is no value", () => {
  expect(canonicalJson({ b: [1, null], a: { ü: "x\n", d: true } })).toBe('{"a":{"d":true,"ü":"x\\n"},"b":[1,null]}');
  expect(() => canonicalJson({ a: undefined })).toThrow("No JSON");
  expect(() => canonicalJson(Number.NaN)).toThrow("No JSON");
});

describe("what the hash protects", () => {
  const manifest = aManifest([alt, neu], [{ art: "ziel-massnahme", von: "a", nach: "b", grund: "weil" }]);
  const wege = [aWeg("entfallen", "c", null, "beendet"), aWeg("geteilt", "a", "b", "zwei")];
  const text = canonicalJson(protectedContent(aKopf(), manifest, wege));

  test("does not depend on the order in which rows are read", () => {
    const turned = { elemente: manifest.elemente.toReversed(), verbindungen: manifest.verbindungen };
    expect(canonicalJson(protectedContent(aKopf(), turned, wege.toReversed()))).toBe(text);
  });

  test.each([
    ["a title", { ...manifest, elemente: [{ ...alt, titel: "anders" }, neu] }, wege, {}],
    ["a text", { ...manifest, elemente: [{ ...alt, inhalt: { laufzeit: "2027" } }, neu] }, wege, {}],
    ["an element", { ...manifest, elemente: [alt] }, wege, {}],
    [
      "the reason of a link",
      { ...manifest, verbindungen: [{ art: "ziel-massnahme" as const, von: "a", nach: "b", grund: "" }] },
      wege,
      {},
    ],
    ["a step", manifest, wege.slice(1), {}],
    ["the resolution", manifest, wege, { beschluss: "anders" }],
    ["the Fassung before", manifest, wege, { vorgaengerHash: "0" }],
  ])("covers %s", (_, changed, steps, kopf) => {
    expect(canonicalJson(protectedContent(aKopf(kopf), changed, steps))).not.toBe(text);
  });
});

test("a link to something that is not in the manifest is left out", () => {
  const link = { art: "ziel-massnahme" as const, von: "a", grund: "" };
  const manifest = aManifest(
    [alt, neu],
    [
      { ...link, nach: "b" },
      { ...link, nach: "entwurf" },
    ],
  );
  expect(withoutLooseEnds(manifest).verbindungen).toEqual([{ ...link, nach: "b" }]);
});

test.each([
  ["fachstelle", true],
  ["fachredaktion", false],
  ["gremienmitglied", false],
  ["lesende", false],
] as const)("%s may adopt a Fassung: %s", (rolle, may) => {
  expect(mayAdoptFassung(benutzer({ rolle, bezugId: null }))).toBe(may);
});
