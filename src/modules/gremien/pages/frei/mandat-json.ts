import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { mandatJson } from "../../exchange/gremien-tabelle.ts";
import { viewMandat } from "../../views/mandate.ts";
import type { Route } from "./+types/mandat-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonResponse(mandatJson(await viewMandat(ctx, params.slug), ctx.mandant.origin));
}
