import { without } from "#src/shared/without.ts";
import { z } from "zod";

/** A part of an address or of its query, as programs may set it. */
export type ApiParameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly description: string;
  readonly schema: z.ZodType;
};

/**
 * One public address for programs. Its schema is the type of what the code builds, is checked against real answers by a
 * test, and becomes the schema in the OpenAPI description: there is no second description to go stale.
 */
export type ApiResource = {
  /** With parameters in braces: `/konzept/bedarfe/{kennung}.json`. */
  readonly path: string;
  /** What it is, in German. */
  readonly summary: string;
  readonly parameters?: readonly ApiParameter[];
  readonly mediaType:
    | "application/json"
    | "application/ld+json"
    | "text/csv"
    | "text/calendar"
    | "application/xml"
    | "application/pdf"
    | typeof XLSX;
  /** Name in the components and the schema itself. Absent for tables and documents. */
  readonly schema?: { readonly name: string; readonly of: z.ZodType };
  /** Answers 410 with this schema when something was taken out of the public. */
  readonly gone?: boolean;
};

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const apiErrorSchema = z.strictObject({
  fehler: z.string().meta({ description: "Kurzes Kennwort, zum Beispiel unbekannter-filter." }),
  namen: z.array(z.string()).optional(),
  nachfolger: z.array(z.string()).optional().meta({ description: "Adressen dessen, was an die Stelle getreten ist." }),
});

export type ApiInfo = { readonly title: string; readonly description: string; readonly origin: string };

/**
 * The description of all public addresses for programs, after OpenAPI 3.1.
 *
 * @throws Error when two resources call different things by the same name
 */
export function writeOpenApi(resources: readonly ApiResource[], info: ApiInfo) {
  const schemas = new Map<string, z.ZodType>([["Fehler", apiErrorSchema]]);
  for (const { schema, path } of resources) {
    if (!schema) continue;
    const known = schemas.get(schema.name);
    if (known && known !== schema.of) throw new Error(`Two schemas are called ${schema.name}, one at ${path}.`);
    schemas.set(schema.name, schema.of);
  }
  return {
    openapi: "3.1.1",
    info: { title: info.title, version: "1", description: info.description },
    servers: [{ url: info.origin }],
    paths: Object.fromEntries(resources.map((resource) => [resource.path, { get: operation(resource) }])),
    components: {
      schemas: Object.fromEntries([...schemas].map(([name, of]) => [name, jsonSchema(of)])),
    },
  };
}

/** JSON Schema 2020-12, which OpenAPI 3.1 uses as it is; the document names the dialect once. */
function jsonSchema(of: z.ZodType) {
  return without(z.toJSONSchema(of, { target: "draft-2020-12", io: "output" }), "$schema");
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function operation({ path, summary, parameters = [], mediaType, schema, gone }: ApiResource) {
  const failure = (description: string) => ({
    description,
    content: { "application/json": { schema: ref("Fehler") } },
  });
  const byPath = parameters.some((parameter) => parameter.in === "path");
  const byQuery = parameters.some((parameter) => parameter.in === "query");
  return {
    summary,
    operationId: path
      .replace(/^\//, "")
      .replace(/[^a-zA-Z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
    ...(parameters.length > 0
      ? {
          parameters: parameters.map((parameter) => ({
            name: parameter.name,
            in: parameter.in,
            required: parameter.in === "path",
            description: parameter.description,
            schema: jsonSchema(parameter.schema),
          })),
        }
      : {}),
    responses: {
      "200": {
        description: summary,
        content: { [mediaType]: schema ? { schema: ref(schema.name) } : {} },
      },
      ...(byQuery ? { "400": failure("Ein Filter, den es nicht gibt.") } : {}),
      ...(byPath ? { "404": { description: "Das gibt es nicht, oder es ist nicht öffentlich." } } : {}),
      ...(gone ? { "410": failure("Das war veröffentlicht und wurde herausgenommen.") } : {}),
    },
  };
}
