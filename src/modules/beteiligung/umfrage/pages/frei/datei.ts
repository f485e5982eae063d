import { NotFound } from "#src/platform/errors.ts";
import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { ddiOf } from "../../exchange/ddi.ts";
import { surveyJsOf } from "../../exchange/surveyjs.ts";
import type { Umfrage } from "../../rules/definition.ts";
import { viewUmfrage } from "../../views/umfragen.ts";
import type { Route } from "./+types/datei";

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const FORMATE: Readonly<Record<string, { readonly type: string; readonly write: (umfrage: Umfrage) => string }>> = {
  "umfrage.json": { type: "application/json; charset=utf-8", write: json },
  "surveyjs.json": { type: "application/json; charset=utf-8", write: (umfrage) => json(surveyJsOf(umfrage)) },
  "codebuch.xml": { type: "application/xml; charset=utf-8", write: ddiOf },
};

/** A survey as a file: our own, for SurveyJS, or as the codebook of its data. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { definition, slug } = await viewUmfrage(ctx, idParam<"Umfrage">(params.id));
  const format = Object.hasOwn(FORMATE, params.format) ? FORMATE[params.format] : undefined;
  if (!format) throw new NotFound();
  const bytes = new TextEncoder().encode(format.write(definition));
  const headers = downloadHeaders(`${slug}-${params.format}`, format.type, bytes.length);
  headers.set("cache-control", "private, no-store");
  return new Response(bytes, { headers });
}
