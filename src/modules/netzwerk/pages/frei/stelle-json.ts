import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { listStelleOrte } from "../../views/orte.ts";
import { viewStelle } from "../../views/stelle.ts";
import type { Route } from "./+types/stelle-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewStelle(ctx, params.slug);
  if ("moved" in view) return redirect(`/netzwerk/${view.moved}/daten.json`, 301);
  return jsonResponse({ format: "wirkungskreis/stelle/1", ...view, orte: await listStelleOrte(ctx, view.stelle.id) });
}
