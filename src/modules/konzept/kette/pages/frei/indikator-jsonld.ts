import { ctxKey } from "#src/platform/http/context.ts";
import { jsonLdAntwort } from "./treffer-antwort.ts";
import { jsonLdOfIndikator } from "../../exchange/json-ld.ts";
import type { Route } from "./+types/indikator-jsonld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonLdAntwort(await jsonLdOfIndikator(ctx, params.slug));
}
