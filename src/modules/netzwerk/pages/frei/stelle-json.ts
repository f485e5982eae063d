import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { viewStelle } from "../../views/stelle.ts";
import type { Route } from "./+types/stelle-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewStelle(context.get(ctxKey), params.slug);
  if ("moved" in view) return redirect(`/netzwerk/${view.moved}/daten.json`, 301);
  return jsonResponse({ format: "wirkungskreis/stelle/1", ...view });
}
