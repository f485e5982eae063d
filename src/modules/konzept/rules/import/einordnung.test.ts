import { expect, test } from "vitest";
import { aFeld, aMassnahme, aThema, planTable, takenOver } from "./fixtures/import.ts";
import type { ImportPlan } from "./plan-typen.ts";
import { anId } from "../../../../../test/an-id.ts";

const known = {
  felder: [aFeld("f", "Wohnen")],
  zielgruppen: [
    aThema<"Zielgruppe">("Kinder und Jugendliche"),
    aThema<"Zielgruppe">("Frauen"),
    aThema<"Zielgruppe">("Fachkräfte, Mitarbeitende"),
    aThema<"Zielgruppe">("Aussiedler", true),
  ],
  querschnittsthemen: [aThema<"Querschnittsthema">("Interkulturelle Öffnung")],
};
const table = (zielgruppen: string, thema = "", ebene = "") => [
  ["Handlungsfeld", "Maßnahme", "Zielgruppen", "Querschnittsthemen", "Ebene"],
  ["Wohnen", "Wohnlotsen", zielgruppen, thema, ebene],
];
const hints = (plan: ImportPlan) =>
  plan.zeilen.flatMap(({ probleme }) =>
    probleme.filter(({ spalte }) => spalte !== null).map(({ code, values }) => [code, ...Object.values(values)]),
  );
const entwurf = (plan: ImportPlan) => plan.zeilen[0]?.entwurf;

test.each([
  ["Kinder und Jugendliche; Frauen", ["Kinder und Jugendliche", "Frauen"]],
  ["frauen, kinder und jugendliche", ["Frauen", "Kinder und Jugendliche"]],
  ["Fachkraefte, Mitarbeitende\nFrauen", ["Fachkräfte, Mitarbeitende", "Frauen"]],
  ["Frauen/Frauen", ["Frauen"]],
  ["", []],
])("Zielgruppen „%s“", (text, expected) => {
  const plan = planTable(table(text), known);
  expect(entwurf(plan)?.zielgruppeIds).toEqual(expected.map((name) => `thema-${name}`));
  expect(hints(plan)).toEqual([]);
});

test("what the Konzept does not know is told in one piece and not made", () => {
  const plan = planTable(
    table("Frauen und alle Menschen; Geflüchtete, die neu sind", "Digitalisierung", "Bund"),
    known,
  );
  expect(entwurf(plan)).toMatchObject({ zielgruppeIds: ["thema-Frauen"], querschnittsthemaIds: [], ebene: null });
  expect(hints(plan)).toEqual([
    ["zielgruppe-unbekannt", "alle Menschen; Geflüchtete, die neu sind"],
    ["querschnittsthema-unbekannt", "Digitalisierung"],
    ["ebene-unlesbar", "Bund"],
  ]);
  expect(plan.zeilen[0]?.art).toBe("neu");
});

test("all three are taken over, compared and changed", () => {
  const first = planTable(table("Frauen", "Interkulturelle Öffnung", "Verwaltung"), known);
  expect(entwurf(first)).toMatchObject({
    querschnittsthemaIds: ["thema-Interkulturelle Öffnung"],
    ebene: "verwaltung",
  });
  const existing = takenOver(first);
  expect(
    planTable(table("Frauen", "Interkulturelle Öffnung", "Verwaltung"), { ...known, existing }).summen,
  ).toMatchObject({ unveraendert: 1 });
  const changed = planTable(table("Kinder und Jugendliche; Frauen", "", "Landkreis"), { ...known, existing });
  expect(changed.zeilen[0]?.unterschiede).toEqual([
    { feld: "zielgruppen", alt: "Frauen", neu: "Frauen; Kinder und Jugendliche" },
    { feld: "ebene", alt: "Verwaltung", neu: "Landkreis" },
  ]);
});

test("an archived one stays where it is and comes to nothing new", () => {
  expect(hints(planTable(table("Aussiedler"), known))).toEqual([["zielgruppe-unbekannt", "Aussiedler"]]);
  const existing = [aMassnahme({ zielgruppeIds: [anId("thema-Aussiedler")] })];
  const again = planTable(table("Aussiedler"), { ...known, existing });
  expect([again.zeilen[0]?.art, hints(again)]).toEqual(["unveraendert", []]);
});
