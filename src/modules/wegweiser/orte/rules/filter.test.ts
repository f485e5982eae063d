import { describe, expect, it } from "vitest";
import { type Merkmal, parseOrtFilter, passtZu, type Wunsch } from "./filter.ts";

describe("W98 places by what somebody needs", () => {
  const merkmale: Merkmal[] = ["dolmetschen", "wc"];
  const platz = { art: "beratung", stufenlos: true, offen: false, merkmale };
  it.each<[string | null, Wunsch[], boolean]>([
    [null, [], true],
    ["beratung", [], true],
    ["amt", [], false],
    [null, ["stufenlos"], true],
    [null, ["offen"], false],
    ["beratung", ["stufenlos", "dolmetschen", "wc"], true],
    ["beratung", ["dolmetschen", "kinderbetreuung"], false],
    ["amt", ["dolmetschen"], false],
  ])("%s with %o: %s", (art, mit, fits) => {
    expect(passtZu(platz, { art, mit })).toBe(fits);
  });

  it("a place that says nothing has nothing", () => {
    const silent = { art: "amt", stufenlos: false, offen: true, merkmale: [] };
    expect(passtZu(silent, { art: null, mit: ["offen"] })).toBe(true);
    expect(passtZu(silent, { art: null, mit: ["beraterin"] })).toBe(false);
  });

  it.each([
    ["", null, []],
    ["art=amt&mit=wc&mit=offen&mit=wc", "amt", ["offen", "wc"]],
    ["art=nichts&mit=nichts", null, []],
    ["art=", null, []],
  ])("?%s asks for %s, %o", (query, art, mit) => {
    expect(parseOrtFilter(new URLSearchParams(query), ["amt", "beratung"])).toEqual({ art, mit });
  });
});
