import { ctxKey } from "#src/platform/http/context.ts";
import { jsonLdOfZiel } from "../../exchange/json-ld.ts";
import { trefferAntwort } from "./treffer-antwort.ts";
import type { Route } from "./+types/ziel-jsonld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return trefferAntwort(ctx, await jsonLdOfZiel(ctx, params.kennung), "jsonld");
}
