import { expect, test } from "vitest";
import { ALLE_ADRESSEN } from "../exchange/api.ts";
import { DATENLISTE } from "./datenliste.ts";

const listed: readonly string[] = DATENLISTE.flatMap(({ files }) => files);

test("every public file that needs no choice is on the page, once, and nothing that is not described", () => {
  // Asks for words; it is found through the description of all addresses.
  const choice = new Set(["/suche.json"]);
  const described = ALLE_ADRESSEN.map(({ path }) => path).filter((path) => !path.includes("{") && !choice.has(path));
  expect(listed.toSorted()).toEqual([...described, "/openapi.json"].toSorted());
});
