import { ctxKey } from "#src/platform/http/context.ts";
import { jsonLdOfBedarf } from "../../exchange/json-ld.ts";
import { trefferAntwort } from "./treffer-antwort.ts";
import type { Route } from "./+types/bedarf-jsonld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return trefferAntwort(ctx, await jsonLdOfBedarf(ctx, params.kennung), "jsonld");
}
