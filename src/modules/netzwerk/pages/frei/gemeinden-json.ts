import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { gemeindenJson } from "../../exchange/verzeichnis.ts";
import { viewGemeinden } from "../../views/gemeinde.ts";
import type { Route } from "./+types/gemeinden-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonResponse(gemeindenJson(await viewGemeinden(ctx), ctx.mandant.origin));
}
