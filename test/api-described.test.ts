import { describe, expect, test } from "vitest";
import { ALLE_ADRESSEN } from "#src/modules/portal/exchange/api.ts";
import { writeOpenApi } from "#src/platform/http/api.ts";
import { MODULES } from "#src/routes.ts";

/** Endings of answers that programs read. */
const FOR_PROGRAMS = /\.(json|jsonld|csv|xlsx|pdf|geojson|ics|rss|xml)$|^\/api\//;

/** The description itself, what only search engines use, and what is only sent to. */
const NOT_DATA = new Set(["/openapi.json", "/sitemap.xml", "/api/v3/:region/:sprache/feedback/:art"]);

/** `/konzept/bedarfe/:kennung.json` → `/konzept/bedarfe/{kennung}.json` */
const asTemplate = (path: string) => path.replace(/:([a-zA-Z]+)/g, "{$1}");

const addresses = MODULES.flatMap((module) => module.frei)
  .map((route) => `/${route.path ?? ""}`)
  .filter((path) => FOR_PROGRAMS.test(path) && !path.startsWith("/intern/") && !NOT_DATA.has(path))
  .map(asTemplate);

describe("the description of addresses for programs", () => {
  test("names every one of them, and none that does not exist", () => {
    expect(ALLE_ADRESSEN.map((one) => one.path).toSorted()).toEqual(addresses.toSorted());
  });

  test("has every part of an address among its parameters, and every JSON answer with a schema", () => {
    const wrong = ALLE_ADRESSEN.filter(({ path, parameters = [], mediaType, schema }) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = parameters.filter((one) => one.in === "path").map((one) => one.name);
      return named.join() !== described.join() || (mediaType.includes("json") && !schema);
    });
    expect(wrong).toEqual([]);
  });

  test("can be written: no two things of one name, no schema that JSON cannot say", () => {
    const document = writeOpenApi(ALLE_ADRESSEN, { title: "", description: "", origin: "https://kreis.example" });
    expect(Object.keys(document.paths)).toHaveLength(ALLE_ADRESSEN.length);
    const operations = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(operations).size).toBe(operations.length);
  });
});
