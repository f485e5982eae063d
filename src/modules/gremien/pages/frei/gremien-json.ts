import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { gremienJson } from "../../exchange/gremien-tabelle.ts";
import { viewGremien } from "../../views/gremien.ts";
import type { Route } from "./+types/gremien-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { gremien, frueher } = await viewGremien(ctx);
  return jsonResponse(gremienJson([...gremien, ...frueher], ctx.mandant.origin));
}
