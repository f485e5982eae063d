import { expect, test } from "vitest";
import { bedarfeQuery, parseBedarfeFilter } from "./bedarfe-filter.ts";

test.each<[string, string, ReturnType<typeof parseBedarfeFilter>]>([
  ["nothing", "", { filter: {}, falsch: [] }],
  ["an empty choice is no filter", "gemeinde=&vorrang=", { filter: {}, falsch: [] }],
  ["several", "gemeinde=dornhag&vorrang=hoch", { filter: { gemeinde: "dornhag", vorrang: "hoch" }, falsch: [] }],
  ["an unknown name is refused", "ort=dornhag", { filter: {}, falsch: ["ort"] }],
  ["an unknown Vorrang is refused", "vorrang=riesig", { filter: {}, falsch: ["vorrang"] }],
  ["twice is refused", "gemeinde=a&gemeinde=b", { filter: {}, falsch: ["gemeinde"] }],
  ["what is no part of an address is refused", "region=Süd-West", { filter: {}, falsch: ["region"] }],
])("%s", (_, query, expected) => {
  expect(parseBedarfeFilter(new URLSearchParams(query))).toEqual(expected);
});

test("a filter written as an address reads back to itself", () => {
  const filter = { suche: "Kurs & Kind", zielgruppe: "frauen" };
  expect(parseBedarfeFilter(new URLSearchParams(bedarfeQuery(filter))).filter).toEqual(filter);
});
