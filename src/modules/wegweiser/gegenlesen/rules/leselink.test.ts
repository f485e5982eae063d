import { expect, test } from "vitest";
import type { LeistungId } from "../../rules/ids.ts";
import type { Risiko } from "../../rules/pruefung.ts";
import { UEBERSETZUNG_STAENDE } from "../../rules/uebersetzung.ts";
import { istUnveraendert, LESELINK_HOECHSTENS, listZuLesen } from "./leselink.ts";

const text = (id: string, stand: (typeof UEBERSETZUNG_STAENDE)[number], risiko: Risiko = "mittel") => ({
  id: id as LeistungId,
  stand,
  risiko,
});

test.each([
  ["ungeprueft", ["veraltet", "maschinell", "ungeprueft"]],
  ["alles-offene", ["fehlt", "veraltet", "maschinell", "ungeprueft"]],
] as const)("W45 a link about %s holds %j", (umfang, staende) => {
  const all = UEBERSETZUNG_STAENDE.map((stand) => text(stand, stand));
  expect(listZuLesen(all, umfang)).toEqual(staende);
});

test("W45 high risks come first, and nobody gets more than an evening's work", () => {
  const many = Array.from({ length: LESELINK_HOECHSTENS + 5 }, (_, nr) => text(`t${nr}`, "maschinell"));
  const found = listZuLesen([...many, text("wichtig", "ungeprueft", "hoch")], "ungeprueft");
  expect(found).toHaveLength(LESELINK_HOECHSTENS);
  expect(found[0]).toBe("wichtig");
});

const QUELLE = { titel: "Wohngeld", kurz: "Zur Miete", schritte: ["Antrag"], tipp: "" };
test.each([
  ["as it was", QUELLE, true],
  ["another title", { ...QUELLE, titel: "Geld" }, false],
  ["another step", { ...QUELLE, schritte: ["Antrag", "Bescheid"] }, false],
])("a translation sent back %s was left as it was: %s", (_, sent, same) => {
  expect(istUnveraendert(QUELLE, sent)).toBe(same);
  expect(istUnveraendert(null, sent)).toBe(false);
});
