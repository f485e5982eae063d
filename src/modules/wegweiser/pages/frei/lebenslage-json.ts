import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { lebenslageJson } from "../../exchange/json.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/lebenslage-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const body = lebenslageJson(await viewWegweiserDaten(ctx), params.slug, ctx.mandant.origin);
  if (!body) throw new NotFound();
  return jsonResponse(body);
}
