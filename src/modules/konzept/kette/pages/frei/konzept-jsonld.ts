import { ctxKey } from "#src/platform/http/context.ts";
import { jsonLdAntwort } from "./treffer-antwort.ts";
import { jsonLdOfKonzept } from "../../exchange/json-ld.ts";
import type { Route } from "./+types/konzept-jsonld";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonLdAntwort(await jsonLdOfKonzept(ctx));
}
