import { describe, expect, test } from "vitest";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { aBedarfInhalt, aBelegInhalt, anIndikatorInhalt, aZielInhalt } from "../test/fixtures.ts";
import { acceptBedarf, type BedarfInhalt } from "./bedarf.ts";
import { acceptBeleg, type BelegInhalt, releaseBeleg } from "./beleg.ts";
import { acceptIndikator, type IndikatorInhalt } from "./indikator.ts";
import { acceptKapitel } from "./kapitel.ts";
import { acceptZielwert } from "./verknuepfung.ts";
import { acceptZiel, type ZielInhalt } from "./wirkungsziel.ts";

const heute = "2026-11-21" as Datum;
const feld = newId<"Handlungsfeld">();
const gemeinde = newId<"Gemeinde">();
const reasonOf = (outcome: { ok: true } | { ok: false; reason: string }) => (outcome.ok ? "accepted" : outcome.reason);

describe("acceptBedarf", () => {
  test.each<[string, Partial<BedarfInhalt>, string]>([
    ["B1 a title of spaces is none", { titel: "  " }, "ohne-titel"],
    ["B2 single Gemeinden have to be named", { umfang: "gemeinden" }, "ohne-gemeinden"],
    ["B2 named Gemeinden", { umfang: "gemeinden", gemeindeIds: [gemeinde] }, "accepted"],
    ["B3 a Vorrang needs a reason", { vorrang: "hoch", vorrangDurch: "Arbeitsgruppe" }, "vorrang-ohne-grund"],
    ["B3 a Vorrang needs a body", { vorrang: "hoch", vorrangGrund: "dringend" }, "vorrang-ohne-gremium"],
    ["B3 with both", { vorrang: "hoch", vorrangGrund: "dringend", vorrangDurch: "Arbeitsgruppe" }, "accepted"],
  ])("%s", (_name, change, expected) => {
    expect(reasonOf(acceptBedarf(aBedarfInhalt(feld, change)))).toBe(expected);
  });

  test("what is accepted is tidy: no Gemeinden county-wide, no reason without Vorrang, no empty recommendation", () => {
    const outcome = acceptBedarf(
      aBedarfInhalt(feld, { gemeindeIds: [gemeinde], vorrangGrund: "alt", empfehlungen: [" Räume  nutzen ", ""] }),
    );
    expect(outcome).toMatchObject({
      value: { gemeindeIds: [], vorrangGrund: "", empfehlungen: ["Räume nutzen"] },
    });
  });
});

describe("acceptZiel", () => {
  const agreed = {
    stand: "vereinbart",
    vereinbartAm: "2026-03-03" as Datum,
    vereinbartDurch: "Arbeitsgruppe",
  } as const;
  test.each<[string, Partial<ZielInhalt>, number | null, string]>([
    ["W1 it says something", { aussage: "" }, null, "ohne-aussage"],
    ["W2 last year", { zieljahr: 2025 }, null, "zieljahr-vorbei"],
    ["W2 last year, as it was kept", { zieljahr: 2025 }, 2025, "accepted"],
    ["W2 last year, where another was kept", { zieljahr: 2025 }, 2024, "zieljahr-vorbei"],
    ["W2 this year", { zieljahr: 2026 }, null, "accepted"],
    ["W2 ten years ahead (R003)", { zieljahr: 2036 }, null, "accepted"],
    ["W2 fifty years ahead", { zieljahr: 2076 }, null, "accepted"],
    ["W2 a slip of the finger", { zieljahr: 2077 }, null, "zieljahr-zu-weit"],
    ["W2 no year", { zieljahr: null }, null, "accepted"],
    ["W3 agreed, with day and body (R091)", agreed, null, "accepted"],
    ["W3 agreed without day", { ...agreed, vereinbartAm: null }, null, "vereinbart-ohne-tag"],
    ["W3 agreed by nobody", { ...agreed, vereinbartDurch: " " }, null, "vereinbart-ohne-gremium"],
    ["W3 agreed tomorrow", { ...agreed, vereinbartAm: "2026-11-22" as Datum }, null, "vereinbart-in-zukunft"],
  ])("%s", (_name, change, bisher, expected) => {
    expect(reasonOf(acceptZiel(aZielInhalt(feld, change), heute, bisher))).toBe(expected);
  });

  test("a proposed one keeps no agreement", () => {
    expect(acceptZiel(aZielInhalt(feld, { ...agreed, stand: "vorgeschlagen" }), heute)).toMatchObject({
      value: { vereinbartAm: null, vereinbartDurch: "" },
    });
  });
});

describe("acceptBeleg", () => {
  test.each<[string, Partial<BelegInhalt>, string]>([
    ["E1 it says something", { aussage: "\n" }, "ohne-aussage"],
    ["E1 somebody said it", { quelle: "" }, "ohne-quelle"],
    ["E2 tomorrow", { tag: "2026-11-22" as Datum }, "tag-in-zukunft"],
    ["E3 a page on the web", { adresse: "https://beispiel.example/bericht.pdf" }, "accepted"],
    ["E3 something that would run", { adresse: "javascript:alert(1)" }, "adresse-unlesbar"],
    ["E3 no address at all", { adresse: "Seite 12" }, "adresse-unlesbar"],
  ])("%s", (_name, change, expected) => {
    expect(reasonOf(acceptBeleg(aBelegInhalt(change), heute))).toBe(expected);
  });
});

describe("releaseBeleg (MODEL 5.3 rule 13)", () => {
  const beleg = aBelegInhalt({ quelle: "Klinik", fundstelle: "Seite 3", adresse: "https://beispiel.example/" });
  test.each([
    ["intern", null],
    ["anonymisiert", { aussage: beleg.aussage, quelle: "", fundstelle: "", adresse: "" }],
    ["woertlich", { aussage: beleg.aussage, quelle: "Klinik", fundstelle: "Seite 3", adresse: beleg.adresse }],
  ] as const)("%s", (freigabe, expected) => {
    const released = releaseBeleg({ ...beleg, freigabe });
    expect(released && { ...released, ...expected }).toEqual(released);
    expect(released === null).toBe(expected === null);
  });
});

describe("acceptIndikator", () => {
  test.each<[string, Partial<IndikatorInhalt>, string]>([
    ["I1 without name", { name: "" }, "ohne-name"],
    ["I1 without unit", { einheit: " " }, "ohne-einheit"],
    ["I1 without saying what is counted", { zaehler: "" }, "ohne-zaehler"],
    ["a whole one", {}, "accepted"],
  ])("%s", (_name, change, expected) => {
    expect(reasonOf(acceptIndikator(anIndikatorInhalt(change)))).toBe(expected);
  });
});

test.each([
  ["", "ohne-titel"],
  ["Ausgangslage", "accepted"],
])("a chapter called %j: %s", (titel, expected) => {
  expect(reasonOf(acceptKapitel({ titel, text: "", enthaeltFelder: false }))).toBe(expected);
});

describe("acceptZielwert", () => {
  test.each([
    ["V1 a year alone", { zielwert: null, zieljahr: 2029 }, null, "zieljahr-ohne-wert"],
    ["V2 last year", { zielwert: 30, zieljahr: 2025 }, null, "zieljahr-vorbei"],
    ["V2 last year, as it was kept", { zielwert: 30, zieljahr: 2025 }, 2025, "accepted"],
    ["V2 far away", { zielwert: 30, zieljahr: 2099 }, null, "zieljahr-zu-weit"],
    ["a value for no certain year", { zielwert: 0, zieljahr: null }, null, "accepted"],
    ["measured, without a value", { zielwert: null, zieljahr: null }, null, "accepted"],
  ])("%s", (_name, angabe, bisher, expected) => {
    expect(reasonOf(acceptZielwert(angabe, heute, bisher))).toBe(expected);
  });
});
