import { describe, expect, test } from "vitest";
import { type Actor, OEFFENTLICH, type Rollenbezug } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Cent } from "#src/shared/geld.ts";
import {
  ANTRAGSTAENDE,
  type AntragAngaben,
  type AntragEntscheidung,
  type AntragId,
  findAngabenFehler,
  findEntscheidungFehler,
  folgeStaende,
} from "./antrag.ts";
import { keepAntraege, type VerknuepfbareAussage } from "./keep-antraege.ts";
import { antragScope, mayManageAntraege, mayReadAntraege, mayReadAntrag } from "./permissions.ts";
import { anId } from "../../../../../test/an-id.ts";

const HEUTE = "2026-11-21" as Datum;
const angaben: AntragAngaben = {
  massnahmeId: anId("m"),
  programmId: anId("p"),
  antragstellerId: anId("s"),
  titel: "Erstberatung",
  beantragtCent: 5_800_000 as Cent,
  eigenanteilCent: null,
  beantragtAm: "2026-02-27" as Datum,
  beginn: null,
  ende: null,
  nachweisBis: null,
  notiz: "",
};

test.each<[string, Partial<AntragAngaben>, string | null]>([
  ["all well", {}, null],
  ["no title", { titel: "" }, "ohne-titel"],
  ["no money asked for", { beantragtCent: 0 as Cent }, "betrag"],
  ["a share below nothing", { eigenanteilCent: -1 as Cent }, "betrag"],
  ["asked for tomorrow", { beantragtAm: "2026-11-22" as Datum }, "tag-in-zukunft"],
  ["ends before it begins", { beginn: "2027-02-01" as Datum, ende: "2027-01-31" as Datum }, "ende-vor-beginn"],
])("an application: %s", (_, anders, erwartet) => {
  expect(findAngabenFehler({ ...angaben, ...anders }, HEUTE)).toBe(erwartet);
});

const zusage: AntragEntscheidung = {
  stand: "bewilligt",
  entschiedenAm: "2026-08-14" as Datum,
  bewilligtCent: 5_000_000 as Cent,
  grund: "",
};
test.each<[string, Partial<AntragEntscheidung>, string | null]>([
  ["granted", {}, null],
  ["rejected with a reason", { stand: "abgelehnt", bewilligtCent: null, grund: "Programmmittel erschöpft" }, null],
  ["rejected without", { stand: "abgelehnt", bewilligtCent: null }, "ohne-grund"],
  ["granted, nobody says how much", { bewilligtCent: null }, "bewilligt-ohne-betrag"],
  ["granted nothing", { bewilligtCent: 0 as Cent }, "bewilligt-ohne-betrag"],
  ["decided tomorrow", { entschiedenAm: "2026-11-22" as Datum }, "tag-in-zukunft"],
  ["decided before it was asked", { entschiedenAm: "2026-01-01" as Datum }, "entschieden-vor-antrag"],
])("a decision: %s", (_, anders, erwartet) => {
  expect(findEntscheidungFehler({ ...zusage, ...anders }, "2026-02-27" as Datum, HEUTE)).toBe(erwartet);
});

test("by hand an application only moves among the states that follow a grant", () => {
  expect(ANTRAGSTAENDE.map((stand) => folgeStaende(stand).length)).toEqual([1, 3, 1, 3, 3]);
  expect(folgeStaende("beantragt")).toEqual(["beantragt"]);
  expect(folgeStaende("abgelehnt")).toEqual(["abgelehnt"]);
});

describe("keepAntraege: a saved list of statements keeps its applications", () => {
  const aussage = (anders: Partial<VerknuepfbareAussage> = {}): VerknuepfbareAussage => ({
    art: "beantragt",
    programmId: "rim",
    jahr: 2027,
    betragCent: 100,
    ...anders,
  });
  const mit = (id: string | null, anders: Partial<VerknuepfbareAussage> = {}) => ({
    ...aussage(anders),
    antragId: id as AntragId | null,
  });
  test.each([
    ["unchanged", [mit("a")], [aussage()], ["a"]],
    ["another amount and year", [mit("a")], [aussage({ betragCent: 5, jahr: 2028 })], ["a"]],
    [
      "another order",
      [mit("a", { programmId: "pfd" }), mit("b")],
      [aussage(), aussage({ programmId: "pfd" })],
      ["b", "a"],
    ],
    [
      "two of one programme",
      [mit("a", { jahr: 2026 }), mit("b", { jahr: 2027 })],
      [aussage({ jahr: 2027 }), aussage({ jahr: 2026 })],
      ["b", "a"],
    ],
    ["the statement is gone", [mit("a")], [aussage({ programmId: "pfd" })], [null]],
    ["it became another kind of money", [mit("a")], [aussage({ art: "kreishaushalt" })], [null]],
    ["granted by hand", [mit("a")], [aussage({ art: "bewilligt" })], ["a"]],
    ["none had one", [mit(null)], [aussage()], [null]],
    ["one of two is new", [mit("a")], [aussage({ betragCent: 7 }), aussage()], [null, "a"]],
  ] as const)("%s", (_, vorher, neu, erwartet) => {
    expect(keepAntraege(vorher, neu)).toEqual(erwartet);
  });
});

const actor = (rolle: Rollenbezug["rolle"], bezugId: string | null = null): Actor => ({
  kind: "benutzer",
  id: anId("11111111-1111-4111-8111-111111111111"),
  name: "Testkonto",
  rollen: [{ rolle, bezugId }],
  zweiterFaktor: true,
});
/** reads this one · reads some · writes */
test.each([
  ["Fachstelle", actor("fachstelle"), [true, true, true]],
  ["Fachredaktion", actor("fachredaktion", "feld"), [true, true, false]],
  ["who asked", actor("zustaendige", "asked"), [true, true, false]],
  ["who leads the Maßnahme", actor("zustaendige", "leads"), [true, true, false]],
  ["another Stelle", actor("zustaendige", "other"), [false, true, false]],
  ["Gremienmitglied", actor("gremienmitglied"), [false, false, false]],
  ["Gemeinde", actor("gemeinde", "dorf"), [false, false, false]],
  ["Lesende", actor("lesende"), [false, false, false]],
  ["the public", OEFFENTLICH, [false, false, false]],
] as const)("who may what with an application: %s", (_, who, erwartet) => {
  const antrag = { antragstellerId: "asked", federfuehrendeStelleId: "leads" };
  expect([mayReadAntrag(who, antrag), mayReadAntraege(who), mayManageAntraege(who)]).toEqual(erwartet);
  expect(antragScope(who) === null).toBe(mayReadAntrag(who, { antragstellerId: "x", federfuehrendeStelleId: null }));
});
