import { expect, test } from "vitest";
import { z } from "zod";
import { type ApiResource, writeOpenApi } from "./api.ts";

const info = { title: "Daten", description: "", origin: "https://kreis.example" };
const thing = z.strictObject({ kennung: z.string(), jahr: z.int().nullable() });
const one: ApiResource = {
  path: "/dinge/{kennung}.json",
  summary: "Ein Ding",
  parameters: [{ name: "kennung", in: "path", description: "Nummer", schema: z.string() }],
  mediaType: "application/json",
  schema: { name: "Ding", of: thing },
  gone: true,
};

test("an address becomes an operation with its schema, its parameters and its refusals", () => {
  const document = writeOpenApi([one], info);
  expect(document.openapi).toMatch(/^3\.1/);
  expect(document.paths["/dinge/{kennung}.json"]?.get).toMatchObject({
    operationId: "dinge-kennung-json",
    parameters: [{ name: "kennung", in: "path", required: true }],
    responses: {
      "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Ding" } } } },
      "404": {},
      "410": {},
    },
  });
  expect(document.components.schemas.Ding).toMatchObject({
    type: "object",
    required: ["kennung", "jahr"],
    additionalProperties: false,
  });
});

test("a table has no schema", () => {
  const document = writeOpenApi([{ path: "/dinge.csv", summary: "Dinge", mediaType: "text/csv" }], info);
  expect(document.paths["/dinge.csv"]?.get.responses["200"].content).toEqual({ "text/csv": {} });
});

test("two things of one name are refused", () => {
  const other = { ...one, path: "/andere.json", schema: { name: "Ding", of: z.string() } };
  expect(() => writeOpenApi([one, other], info)).toThrow("Ding");
});
