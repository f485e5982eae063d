import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { benutzer, BETREIBER, FACHSTELLE, LESEND } from "../../../landkreis/test/fixtures.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { type Eintrag, geprueft, istFaellig, listFaellige, mayCareFor, mitRisiko, pflegeAlterOf } from "./eintrag.ts";
import { pflegeFilterSchema, pflegePfad } from "./filter.ts";

const d = (text: string) => text as Datum;
const HEUTE = d("2026-11-21");
const AMT = "amt" as StelleId;
const TRAEGER = "traeger" as StelleId;
const NIE = { verantwortlichId: null, risiko: "mittel", geprueftAm: null, pruefenBis: null } as const;

test.each([
  [null, "nie", true],
  ["2026-12-22", "frisch", false],
  ["2026-12-21", "bald", true],
  ["2026-11-20", "ueberfaellig", true],
  ["2026-05-01", "alt", true],
])("W20 an entry to be checked by %s is %s and can be confirmed by link: %s", (bis, alter, faellig) => {
  const stand = { pruefenBis: bis === null ? null : d(bis) };
  expect(pflegeAlterOf(stand, HEUTE)).toBe(alter);
  expect(istFaellig(stand, HEUTE)).toBe(faellig);
});

describe("W20 the next check follows from the risk", () => {
  test.each([
    ["hoch", "2027-02-19"],
    ["mittel", "2027-05-21"],
    ["niedrig", "2027-11-21"],
  ] as const)("%s", (risiko, bis) => {
    const stand = geprueft({ ...NIE, risiko }, HEUTE);
    expect(stand).toEqual({ verantwortlichId: null, risiko, geprueftAm: HEUTE, pruefenBis: bis });
    expect(mitRisiko(geprueft(NIE, HEUTE), risiko)).toEqual(stand);
  });

  test("of what was never checked, no day follows", () => {
    expect(mitRisiko(NIE, "hoch")).toEqual({ ...NIE, risiko: "hoch" });
  });
});

test("what is due comes with the longest overdue first, what nobody checked before it", () => {
  const eintrag = (id: string, stelleId: StelleId | null, pruefenBis: Datum | null): Eintrag => ({
    art: "leistung",
    id: id as LeistungId,
    titel: id,
    worte: [],
    zeiten: [],
    stelleId,
    weitereId: null,
    pflege: { ...NIE, pruefenBis },
    rev: 1,
    seite: null,
    intern: "",
  });
  const all = [
    eintrag("spaeter", AMT, d("2027-01-21")),
    eintrag("bald", AMT, d("2026-12-01")),
    eintrag("alt", null, d("2026-01-01")),
    eintrag("nie", AMT, null),
  ];
  const titles = (stelleId?: StelleId) => listFaellige(all, HEUTE, stelleId).map(({ titel }) => titel);
  expect(titles()).toEqual(["nie", "alt", "bald"]);
  expect(titles(AMT)).toEqual(["nie", "bald"]);
});

test.each([
  ["Fachstelle", FACHSTELLE, true],
  ["whoever keeps it", benutzer({ rolle: "zustaendige", bezugId: AMT }), true],
  ["whoever offers it", benutzer({ rolle: "zustaendige", bezugId: TRAEGER }), true],
  ["another Stelle", benutzer({ rolle: "zustaendige", bezugId: "andere" }), false],
  ["who only reads", LESEND, false],
  ["who runs the machine", BETREIBER, false],
])("%s may care for an entry: %s", (_, actor, may) => {
  expect(mayCareFor(actor, { stelleId: AMT, weitereId: TRAEGER })).toBe(may);
});

test("an entry of the Fachstelle is cared for by no Stelle", () => {
  const eintrag = { stelleId: null, weitereId: null };
  expect(mayCareFor(benutzer({ rolle: "zustaendige", bezugId: null }), eintrag)).toBe(false);
});

test.each([
  [{}, "/intern/wegweiser/pflege"],
  [{ zeige: "alle", art: "frage", seite: "2" }, "/intern/wegweiser/pflege?zeige=alle&art=frage&seite=2"],
  [{ zeige: "was", art: "kein", stelle: "x", seite: "-1" }, "/intern/wegweiser/pflege"],
])("the filter %j has the address %s", (asked, path) => {
  expect(pflegePfad(pflegeFilterSchema.parse({ art: null, stelle: null, seite: 1, ...asked }))).toBe(path);
});
