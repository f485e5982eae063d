import { describe, expect, it } from "vitest";
import { readAngaben } from "./frage.ts";

const LEER = { ort: "", nachname: "", papier: "", haushalt: "", alter: null, alterText: "" };

describe("the answers in the address", () => {
  it.each([
    ["nothing", "", {}],
    ["a postcode", "ort=00115", { ort: "00115" }],
    ["only three letters of a surname", "nachname=Schneider", { nachname: "Sch" }],
    ["letters with signs between them", "nachname=Al-Haddad", { nachname: "Al-H" }],
    ["letters of another script, to show them again", "nachname=حدادي", { nachname: "حدا" }],
    ["an age as an Arabic telephone types it", "alter=٢٧", { alter: 27, alterText: "٢٧" }],
    ["an age", "alter=27", { alter: 27, alterText: "27" }],
    ["no number", "alter=jung", { alterText: "jung" }],
    ["older than anybody", "alter=121", { alterText: "121" }],
    ["a paper", "papier=gestattung", { papier: "gestattung" }],
    ["a paper that does not exist", "papier=gold", {}],
    ["not known", "papier=", {}],
    ["a household", "haushalt=mit-kindern", { haushalt: "mit-kindern" }],
  ])("%s", (_, query, expected) => {
    expect(readAngaben(new URLSearchParams(query))).toEqual({ ...LEER, ...expected });
  });
});
