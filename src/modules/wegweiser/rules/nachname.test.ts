import { describe, expect, it } from "vitest";
import { beginnings, letters, nachnameIn, streckeOf } from "./nachname.ts";

describe("W15 ranges of surnames", () => {
  it.each([
    ["Schmidt", "Sch", "Sz", "ja"],
    ["Saleh", "Sch", "Sz", "nein"],
    ["Sz", "Sch", "Sz", "ja"],
    ["Al-Haddad", "Al", "Am", "ja"],
    ["Kaya", "A", "K", "ja"],
    ["", "A", "Z", "offen"],
    ["شمس", "A", "Z", "offen"],
    ["Шевченко", "A", "Z", "offen"],
    ["S", "A", "Sca", "offen"],
    ["S", "Sch", "Sz", "offen"],
    ["S", "A", "S", "ja"],
    ["T", "A", "Sca", "nein"],
    ["Vo", "V", "Voz", "ja"],
    ["Vo", "Vof", "Z", "nein"],
    ["Ärzte", "A", "B", "ja"],
    ["Öz", "L", "Z", "ja"],
    ["Übel", "U", "U", "ja"],
    ["ẞ", "S", "S", "ja"],
    ["Łukasz", "L", "L", "ja"],
    ["Đorđević", "D", "D", "ja"],
    ["Işık", "I", "I", "ja"],
    ["ışık", "I", "I", "ja"],
    ["Ørsted", "O", "O", "ja"],
    ["Čapek", "C", "C", "ja"],
  ])("%s in %s–%s: %s", (name, von, bis, expected) => {
    expect(nachnameIn(name, von, bis)).toBe(expected);
  });

  it.each([
    ["İbrahim", "ibrahim"],
    ["O’Brien", "obrien"],
    ["Weiß", "weiss"],
    ["محمد", ""],
  ])("%s is sorted as %s", (name, expected) => {
    expect(letters(name)).toBe(expected);
  });

  it.each([
    ["L", "L", { von: "L", bis: "L" }],
    ["Sd", "Se", { von: "Sd", bis: "Se" }],
    ["Sch", "Zz", { von: "Sch", bis: "Z" }],
  ])("%s–%s is written so", (von, bis, expected) => {
    expect(beginnings(streckeOf(von, bis))).toEqual(expected);
  });
});
