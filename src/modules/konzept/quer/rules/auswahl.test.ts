import { expect, test } from "vitest";
import { auswahlQuery, parseAuswahl } from "./auswahl.ts";

test.each([
  ["", {}, []],
  ["handlungsfeld=wohnen", { handlungsfeld: "wohnen" }, []],
  ["handlungsfeld=", {}, []],
  ["handlungsfeld=wohnen&ok=gespeichert", { handlungsfeld: "wohnen" }, []],
  ["handlungsfeld=wohnen&handlungsfeld=sprache", {}, ["handlungsfeld"]],
  ["handlungsfeld=%3Cb%3E", {}, ["handlungsfeld"]],
  ["zustand=entwurf", {}, ["zustand"]],
])("T10 parseAuswahl of %j", (query, werte, falsch) => {
  expect(parseAuswahl(new URLSearchParams(query), ["handlungsfeld"])).toEqual({ werte, falsch });
});

test("auswahlQuery leaves out what is not set", () => {
  expect(auswahlQuery({ handlungsfeld: null, von: "" })).toBe("");
  expect(auswahlQuery({ handlungsfeld: "wohnen", von: "2026", bis: undefined })).toBe("?handlungsfeld=wohnen&von=2026");
});
