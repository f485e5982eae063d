import { NotFound } from "#src/platform/errors.ts";
import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { ddiOf } from "../../exchange/ddi.ts";
import { FORMATNAMEN } from "../../exchange/formatnamen.ts";
import { surveyJsOf } from "../../exchange/surveyjs.ts";
import { limesurveyTsvOf } from "../../exchange/tsv.ts";
import { xlsformOf } from "../../exchange/xlsform.ts";
import type { Umfrage } from "../../rules/definition.ts";
import { viewUmfrage } from "../../views/umfragen.ts";
import type { Route } from "./+types/datei";

type Schreiber = {
  readonly type: string;
  readonly write: (umfrage: Umfrage) => string | Promise<Uint8Array>;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const FORMATE: Readonly<Record<(typeof FORMATNAMEN)[number], Schreiber>> = {
  "umfrage.json": { type: "application/json; charset=utf-8", write: json },
  "limesurvey.txt": { type: "text/tab-separated-values; charset=utf-8", write: limesurveyTsvOf },
  "xlsform.xlsx": { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: xlsformOf },
  "surveyjs.json": { type: "application/json; charset=utf-8", write: (umfrage) => json(surveyJsOf(umfrage)) },
  "codebuch.xml": { type: "application/xml; charset=utf-8", write: ddiOf },
};

/** A survey as a file: our own, for LimeSurvey, ODK and SurveyJS, or as the codebook of its data. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { definition, slug } = await viewUmfrage(ctx, idParam<"Umfrage">(params.id));
  const name = FORMATNAMEN.find((one) => one === params.format);
  if (!name) throw new NotFound();
  const { type, write } = FORMATE[name];
  const written = await write(definition);
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : new Uint8Array(written);
  const headers = downloadHeaders(`${slug}-${name}`, type, bytes.length);
  headers.set("cache-control", "private, no-store");
  return new Response(bytes, { headers });
}
