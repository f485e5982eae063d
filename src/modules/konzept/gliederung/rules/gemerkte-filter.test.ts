import { describe, expect, it } from "vitest";
import { acceptGemerkterFilter, acceptNeuerName, readAbfrage } from "./gemerkte-filter.ts";

describe("F2 what the list understands", () => {
  it.each([
    ["massnahmen", "zielgruppe=aeltere&seite=3", "zielgruppe=aeltere"],
    ["massnahmen", "sortierung=ende", "sortierung=ende"],
    ["massnahmen", "seite=2", null],
    ["massnahmen", "", null],
    ["massnahmen", "gibtesnicht=1", null],
    ["massnahmen", "jahr=gestern", null],
    ["kette", "luecken=ja&auf=sprache&bearbeiten=ja", "luecken=ja"],
    ["kette", "auf=sprache", null],
    ["kette", "zustand=entwurf", null],
  ] as const)("%s: %s", (liste, abfrage, expected) => {
    expect(readAbfrage(liste, abfrage)).toBe(expected);
  });
});

describe("F1–F3 keeping a filter", () => {
  const typed = { liste: "massnahmen", name: " Läuft  2026 aus ", abfrage: "laeuft-aus=2026" } as const;
  it.each([
    ["a new name", typed, [], "ok"],
    ["no name", { ...typed, name: " " }, [], "ohne-name"],
    ["a very long name", { ...typed, name: "x".repeat(81) }, [], "name-zu-lang"],
    ["a name that is taken, however it is written", typed, ["läuft 2026 AUS"], "name-vergeben"],
    ["nothing filtered", { ...typed, abfrage: "" }, [], "kein-filter"],
    ["one too many", typed, Array.from({ length: 20 }, (_, n) => `f${n}`), "zu-viele-filter"],
  ] as const)("%s", (_, one, namen, expected) => {
    const outcome = acceptGemerkterFilter(one, namen);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });

  it("keeps name and query as they are used", () => {
    expect(acceptGemerkterFilter(typed, [])).toEqual({
      ok: true,
      value: { name: "Läuft 2026 aus", abfrage: "laeuft-aus=2026" },
    });
  });

  it("takes a new name that is free", () => {
    expect(acceptNeuerName(" Meine ", ["Andere"])).toEqual({ ok: true, value: "Meine" });
    expect(acceptNeuerName("andere", ["Andere"])).toMatchObject({ reason: "name-vergeben" });
    expect(acceptNeuerName("", [])).toMatchObject({ reason: "ohne-name" });
  });
});
