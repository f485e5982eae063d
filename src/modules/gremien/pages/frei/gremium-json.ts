import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { gremiumJson } from "../../exchange/gremien-tabelle.ts";
import { viewGremiumOeffentlich } from "../../views/gremien.ts";
import type { Route } from "./+types/gremium-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonResponse(gremiumJson(await viewGremiumOeffentlich(ctx, params.slug), ctx.mandant.origin));
}
