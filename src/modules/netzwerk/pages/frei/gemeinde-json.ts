import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { viewGemeinde } from "../../views/gemeinde.ts";
import type { Route } from "./+types/gemeinde-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  return jsonResponse({
    format: "wirkungskreis/gemeinde/1",
    ...(await viewGemeinde(context.get(ctxKey), params.slug)),
  });
}
