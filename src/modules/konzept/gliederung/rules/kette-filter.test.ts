import { describe, expect, it } from "vitest";
import { isKetteFiltered, ketteQuery, openFelder, parseKetteFilter } from "./kette-filter.ts";

const parse = (query: string) => parseKetteFilter(new URLSearchParams(query));

describe("the address of the outline", () => {
  it.each([
    ["", {}, []],
    ["gemeinde=&zielgruppe=", {}, []],
    ["gemeinde=muehlgarten&luecken=ja", { gemeinde: "muehlgarten", luecken: "ja" }, []],
    ["auf=sprache&auf=wohnen&auf=sprache", { auf: ["sprache", "wohnen"] }, []],
    ["auf=", { auf: [] }, []],
    ["ok=gespeichert", {}, []],
    ["luecken=vielleicht", {}, ["luecken"]],
    ["gemeinde=a&gemeinde=b", {}, ["gemeinde"]],
    ["gemeinde=%3Cscript%3E", {}, ["gemeinde"]],
    ["seite=2", {}, ["seite"]],
    ["auf=%3Cb%3E", {}, ["auf"]],
    ["__proto__=x", {}, ["__proto__"]],
  ])("%s", (query, filter, falsch) => {
    expect(parse(query)).toEqual({ filter, falsch });
  });

  it.each(["", "gemeinde=muehlgarten&luecken=ja", "auf=sprache&auf=wohnen", "auf="])("reads back: %s", (query) => {
    expect(ketteQuery(parse(query).filter)).toBe(query);
  });

  it("takes changes", () => {
    expect(ketteQuery({ gemeinde: "auwinkel", luecken: "ja" }, { luecken: undefined, auf: ["sprache"] })).toBe(
      "gemeinde=auwinkel&auf=sprache",
    );
  });

  it("is no filter when it only opens or edits", () => {
    expect(isKetteFiltered({ auf: ["alle"], bearbeiten: "ja" })).toBe(false);
    expect(isKetteFiltered({ luecken: "ja" })).toBe(true);
  });
});

describe("which Handlungsfelder are open", () => {
  const felder = [
    { slug: "sprache", zeilen: 20, luecken: 0 },
    { slug: "gesundheit", zeilen: 20, luecken: 1 },
  ];
  it.each([
    ["those with gaps at first", {}, ["gesundheit"]],
    ["all when filtered", { luecken: "ja" }, ["sprache", "gesundheit"]],
    ["what somebody opened", { auf: ["sprache"] }, ["sprache"]],
    ["none when somebody closed all", { auf: [] }, []],
    ["all when somebody opened all", { auf: ["alle"] }, ["sprache", "gesundheit"]],
  ] as const)("%s", (_, filter, expected) => {
    expect([...openFelder(felder, filter)]).toEqual(expected);
  });

  it("are closed when they would be a very long page", () => {
    expect([...openFelder([{ slug: "alles", zeilen: 2000, luecken: 9 }], {})]).toEqual([]);
    expect([...openFelder([{ slug: "alles", zeilen: 2000, luecken: 9 }], { auf: ["alle"] })]).toEqual(["alles"]);
  });
});
