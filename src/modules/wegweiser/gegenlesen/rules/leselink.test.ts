import { expect, test } from "vitest";
import type { Risiko } from "../../rules/pruefung.ts";
import { UEBERSETZUNG_STAENDE, type UebersetzungStand } from "../../rules/uebersetzung.ts";
import type { LeistungId, UnterlageId } from "../../rules/ids.ts";
import type { Fassung, Ziel } from "../../uebersetzen/rules/text.ts";
import { LESELINK_HOECHSTENS, LESELINK_WOERTER, listZuLesen } from "./leselink.ts";

function text(id: string, stand: UebersetzungStand, risiko: Risiko = "mittel", titel = "Wohngeld") {
  const fassung: Fassung = { teile: { titel: "" }, stand, methode: "mensch" };
  const fassungen = new Map<Ziel, Fassung>(stand === "fehlt" ? [] : [["ar", fassung]]);
  return { art: "leistung" as const, id: id as LeistungId, risiko, deutsch: { titel }, fassungen };
}

test.each([
  ["ungeprueft", ["veraltet", "maschinell", "ungeprueft"]],
  ["alles-offene", ["fehlt", "veraltet", "maschinell", "ungeprueft"]],
] as const)("W45 a link about %s holds %j", (umfang, staende) => {
  const all = UEBERSETZUNG_STAENDE.map((stand) => text(stand, stand));
  expect(listZuLesen(all, "ar", umfang)).toEqual(staende);
  expect(listZuLesen(all, "uk", "ungeprueft")).toEqual([]);
});

test("W45 a link holds several kinds, or the one that was chosen", () => {
  const paper = { ...text("pass", "ungeprueft", "hoch"), art: "unterlage" as const, id: "pass" as UnterlageId };
  const all = [text("wohngeld", "ungeprueft"), paper];
  expect(listZuLesen(all, "ar", "ungeprueft")).toEqual(["pass", "wohngeld"]);
  expect(listZuLesen(all, "ar", "ungeprueft", ["unterlage"])).toEqual(["pass"]);
});

test("W45 high risks come first, and nobody gets more than an evening's work", () => {
  const many = Array.from({ length: LESELINK_HOECHSTENS + 5 }, (_, nr) => text(`t${nr}`, "maschinell"));
  const found = listZuLesen([...many, text("wichtig", "ungeprueft", "hoch")], "ar", "ungeprueft");
  expect(found).toHaveLength(LESELINK_HOECHSTENS);
  expect(found[0]).toBe("wichtig");
});

test.each([
  ["two halves", [0.5, 0.5, 0.1], 2],
  ["one that is too long alone", [1.5, 0.1], 1],
  ["a long one after short ones", [0.1, 0.1, 1.5], 2],
])("W45 of %s of an evening's words, %j: %i", (_, parts, count) => {
  const all = parts.map((part, nr) => text(`t${nr}`, "maschinell", "mittel", "Wort ".repeat(LESELINK_WOERTER * part)));
  expect(listZuLesen(all, "ar", "ungeprueft")).toHaveLength(count);
});
