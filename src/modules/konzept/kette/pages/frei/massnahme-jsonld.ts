import { ctxKey } from "#src/platform/http/context.ts";
import { jsonLdOfMassnahme } from "../../exchange/json-ld.ts";
import { trefferAntwort } from "./treffer-antwort.ts";
import type { Route } from "./+types/massnahme-jsonld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return trefferAntwort(ctx, await jsonLdOfMassnahme(ctx, params.kennung), "jsonld");
}
