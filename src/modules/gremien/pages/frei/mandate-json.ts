import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { mandateJson } from "../../exchange/gremien-tabelle.ts";
import { viewMandate } from "../../views/mandate.ts";
import type { Route } from "./+types/mandate-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonResponse(mandateJson((await viewMandate(ctx)).mandate, ctx.mandant.origin));
}
