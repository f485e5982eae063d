import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  lineList,
  optionalDatum,
  optionalEmail,
  optionalPhone,
  optionalWebAddress,
  optionalWhole,
  readRows,
  requiredDatum,
  wholeBetween,
} from "./form-fields.ts";

/** The value, or the message of the first thing wrong. */
const read = (schema: z.ZodType, text: string) => {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : `! ${parsed.error.issues[0]?.message}`;
};

describe("fields as people type them", () => {
  it.each([
    ["optionalDatum", optionalDatum(), " 1.2.2027 ", "2027-02-01"],
    ["optionalDatum", optionalDatum(), "", null],
    ["optionalDatum", optionalDatum(), "31.2.2027", "! datum-falsch"],
    ["requiredDatum", requiredDatum(), "", "! fehlt"],
    ["requiredDatum", requiredDatum(), "gestern", "! datum-falsch"],
    ["optionalWhole", optionalWhole(500_000), "118.200", 118_200],
    ["optionalWhole", optionalWhole(500_000), "118200", 118_200],
    ["optionalWhole", optionalWhole(500_000), "", null],
    ["optionalWhole", optionalWhole(500_000), "118,2", "! zahl-falsch"],
    ["optionalWhole", optionalWhole(500_000), "1.18", "! zahl-falsch"],
    ["optionalWhole", optionalWhole(500_000), "500001", "! zahl-falsch"],
    ["wholeBetween", wholeBetween(0, 90), "90", 90],
    ["wholeBetween", wholeBetween(0, 90), "91", "! zahl-falsch"],
    ["wholeBetween", wholeBetween(0, 90), "", "! zahl-falsch"],
    ["optionalEmail", optionalEmail(), "rathaus@ort.example", "rathaus@ort.example"],
    ["optionalEmail", optionalEmail(), "rathaus(at)ort", "! email-falsch"],
    ["optionalWebAddress", optionalWebAddress(), "www.ort.example/rathaus", "https://www.ort.example/rathaus"],
    ["optionalWebAddress", optionalWebAddress(), "javascript:alert(1)", "! adresse-falsch"],
    ["optionalWebAddress", optionalWebAddress(), "rathaus", "! adresse-falsch"],
    ["optionalPhone", optionalPhone(), "+49 30 23125-100", "+49 30 23125-100"],
    ["optionalPhone", optionalPhone(), "Zentrale", "! telefon-falsch"],
    ["lineList", lineList(2, 5), "eins\r\n\r\nzwei\neins", ["eins", "zwei"]],
    ["lineList", lineList(2, 5), "eins\nzwei\ndrei", "! zu-viele"],
    ["lineList", lineList(2, 5), "zu viel", "! zu-lang"],
  ])("%s #%#", (_name, schema, text, expected) => {
    expect(read(schema, text)).toEqual(expected);
  });

  it("reads a repeatable group up to the first missing number", () => {
    const form = new FormData();
    form.set("links[0].ziel", "/konzept");
    form.set("links[1].titel", "Netzwerk\r\n");
    form.set("links[3].ziel", "/verwaist");
    expect(readRows(form, "links", ["ziel", "titel"])).toEqual([
      { ziel: "/konzept", titel: "" },
      { ziel: "", titel: "Netzwerk\n" },
    ]);
  });
});
