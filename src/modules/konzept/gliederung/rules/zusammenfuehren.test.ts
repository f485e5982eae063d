import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import type { BedarfInhalt } from "../../kette/rules/bedarf.ts";
import type { ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import type { ZustaendigkeitAngabe } from "../../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import type { GliedStand } from "./ordnung.ts";
import { decideTeilung, type Teilung } from "./teilen.ts";
import {
  decideZusammenfuehrung,
  mergeBedarfe,
  mergeHandlungsfelder,
  mergeMassnahmen,
  mergeZiele,
} from "./zusammenfuehren.ts";
import { anId } from "../../../../../test/an-id.ts";

const glied = (id: string, rest: Partial<GliedStand> = {}): GliedStand => ({
  id,
  konzeptId: "k",
  handlungsfeldId: "f",
  kennung: id,
  rev: 1,
  archiviert: false,
  ...rest,
});
const eingabe = (rest = {}) => ({ grund: "meinen dasselbe", revBleibt: 1, revGeht: 1, ...rest });

describe("Z1–Z3 whether two may become one", () => {
  it.each([
    ["two of one Konzept", glied("B1"), glied("B2"), eingabe(), [], "ok"],
    ["one with itself", glied("B1"), glied("B1"), eingabe(), [], "dasselbe"],
    ["two Konzepte", glied("B1"), glied("B2", { konzeptId: "x" }), eingabe(), [], "anderes-konzept"],
    ["one that is archived", glied("B1"), glied("B2", { archiviert: true }), eingabe(), [], "archiviert"],
    ["into one that is archived", glied("B1", { archiviert: true }), glied("B2"), eingabe(), [], "archiviert"],
    ["without a reason", glied("B1"), glied("B2"), eingabe({ grund: " " }), [], "ohne-grund"],
    ["over somebody's change", glied("B1", { rev: 2 }), glied("B2"), eingabe(), [], "inzwischen-geaendert"],
    ["over a change of what goes", glied("B1"), glied("B2", { rev: 2 }), eingabe(), [], "inzwischen-geaendert"],
    ["in a ring", glied("B1"), glied("B2"), eingabe(), [{ von: "B1", nach: "B2" }], "kreis"],
    [
      "in a ring over others",
      glied("B1"),
      glied("B2"),
      eingabe(),
      [
        { von: "B1", nach: "B7" },
        { von: "B7", nach: "B2" },
      ],
      "kreis",
    ],
    ["a second time the same way", glied("B1"), glied("B2"), eingabe(), [{ von: "B2", nach: "B1" }], "ok"],
    [
      "with a ring elsewhere",
      glied("B1"),
      glied("B2"),
      eingabe(),
      [
        { von: "B1", nach: "B7" },
        { von: "B7", nach: "B1" },
      ],
      "ok",
    ],
  ] as const)("%s", (_, bleibt, geht, typed, kanten, expected) => {
    const outcome = decideZusammenfuehrung(bleibt, geht, typed, kanten);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });
});

const bedarf = (titel: string, rest: Partial<BedarfInhalt> = {}): BedarfInhalt => ({
  handlungsfeldId: anId("f"),
  titel,
  beschreibung: `über ${titel}`,
  stand: "vorgeschlagen",
  vorrang: null,
  vorrangGrund: "",
  vorrangDurch: "",
  umfang: "kreisweit",
  gemeindeIds: [],
  zielgruppeIds: [],
  querschnittsthemaIds: [],
  empfehlungen: [],
  ...rest,
});

describe("one Bedarf of two", () => {
  const a = bedarf("A", { umfang: "gemeinden", gemeindeIds: [anId("g1")], zielgruppeIds: [anId("z1")] });
  const b = bedarf("B", {
    umfang: "gemeinden",
    gemeindeIds: [anId("g1"), anId("g2")],
    vorrang: "hoch",
    vorrangGrund: "weil",
    vorrangDurch: "Beirat",
    empfehlungen: ["tun"],
  });

  it("takes each text from where it was chosen, a Vorrang with its reason", () => {
    expect(mergeBedarfe(a, b, { titel: "bleibt", vorrang: "geht" })).toMatchObject({
      titel: "A",
      beschreibung: "über A",
      vorrang: "hoch",
      vorrangGrund: "weil",
      vorrangDurch: "Beirat",
    });
  });

  it("unites places, people and recommendations", () => {
    expect(mergeBedarfe(a, b, {})).toMatchObject({
      umfang: "gemeinden",
      gemeindeIds: ["g1", "g2"],
      zielgruppeIds: ["z1"],
      empfehlungen: ["tun"],
    });
  });

  it("is county-wide as soon as one of them is", () => {
    expect(mergeBedarfe(a, bedarf("C"), {})).toMatchObject({ umfang: "kreisweit", gemeindeIds: [] });
  });
});

it("one Wirkungsziel of two keeps an agreement whole", () => {
  const ziel = (aussage: string, rest: Partial<ZielInhalt> = {}): ZielInhalt => ({
    handlungsfeldId: anId("f"),
    aussage,
    wirkungsebene: null,
    ebene: "landkreis",
    zieljahr: 2029,
    ausgangslage: "",
    annahmen: "",
    stand: "vorgeschlagen",
    vereinbartAm: null,
    vereinbartDurch: "",
    querschnittsthemaIds: [],
    ...rest,
  });
  const agreed = ziel("B", { stand: "vereinbart", vereinbartAm: "2026-03-03" as Datum, vereinbartDurch: "Beirat" });
  expect(mergeZiele(ziel("A"), agreed, { vereinbarung: "geht" })).toMatchObject({
    aussage: "A",
    stand: "vereinbart",
    vereinbartAm: "2026-03-03",
    vereinbartDurch: "Beirat",
  });
});

describe("one Maßnahme of two", () => {
  const wer = (name: string, rolle: ZustaendigkeitAngabe["rolle"]): ZustaendigkeitAngabe => ({
    rolle,
    art: "stelle",
    stelleId: anId(name),
    gemeindeId: null,
    name: "",
    wortlaut: "",
  });
  const massnahme = (titel: string, zustaendigkeiten: ZustaendigkeitAngabe[]): MassnahmeInhalt =>
    // Only what the merging reads of a Maßnahme.
    ({
      titel,
      beschreibung: "",
      umfang: "kreisweit",
      gemeindeIds: [],
      zielgruppeIds: [],
      querschnittsthemaIds: [],
      zustaendigkeiten,
      finanzierungen: [{ art: "eigenmittel", wortlaut: "" }],
    }) as never;
  const a = massnahme("A", [wer("s1", "federfuehrung"), wer("s2", "mitwirkung")]);
  const b = massnahme("B", [wer("s2", "federfuehrung"), wer("s1", "mitwirkung"), wer("s3", "mitwirkung")]);
  const roles = (inhalt: MassnahmeInhalt) => inhalt.zustaendigkeiten.map((one) => `${one.stelleId} ${one.rolle}`);

  it("has one lead; the other one takes part, and nobody twice", () => {
    expect(roles(mergeMassnahmen(a, b, {}))).toEqual(["s1 federfuehrung", "s2 mitwirkung", "s3 mitwirkung"]);
    expect(roles(mergeMassnahmen(a, b, { federfuehrung: "geht" }))).toEqual([
      "s2 federfuehrung",
      "s1 mitwirkung",
      "s3 mitwirkung",
    ]);
  });

  it("is led by whoever leads one of them when the chosen one has no lead", () => {
    expect(roles(mergeMassnahmen(massnahme("C", []), a, {}))[0]).toBe("s1 federfuehrung");
  });

  it("names the same money once", () => {
    expect(mergeMassnahmen(a, b, {}).finanzierungen).toHaveLength(1);
  });
});

it("one Handlungsfeld of two takes each text from where it was chosen", () => {
  const feld = (name: string) => ({
    name,
    zusammenfassung: `z${name}`,
    aktuelleSituation: `s${name}`,
    trend: `t${name}`,
  });
  expect(mergeHandlungsfelder(feld("A"), feld("B"), { name: "geht", trend: "geht" })).toEqual({
    name: "B",
    zusammenfassung: "zA",
    aktuelleSituation: "sA",
    trend: "tB",
  });
});

describe("T1–T3 whether one may become two", () => {
  const teilung = (rest: Partial<Teilung> = {}): Teilung => ({
    titel: "Wohnen",
    neuerTitel: "Mobilität",
    neueBeschreibung: "",
    grund: "zwei Themen",
    rev: 1,
    verteilung: {},
    ...rest,
  });
  it.each([
    ["with two titles and a reason", glied("B1"), teilung(), "ok"],
    ["archived", glied("B1", { archiviert: true }), teilung(), "archiviert"],
    ["changed meanwhile", glied("B1", { rev: 2 }), teilung(), "inzwischen-geaendert"],
    ["without a second title", glied("B1"), teilung({ neuerTitel: " " }), "ohne-titel"],
    ["with the same title twice", glied("B1"), teilung({ neuerTitel: "wohnen " }), "gleicher-titel"],
    ["without a reason", glied("B1"), teilung({ grund: "" }), "ohne-grund"],
  ])("%s", (_, one, typed, expected) => {
    const outcome = decideTeilung(one, typed);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });
});
