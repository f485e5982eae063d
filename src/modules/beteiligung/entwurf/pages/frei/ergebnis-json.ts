import { ctxKey } from "#src/platform/http/context.ts";
import { ergebnisJson } from "../../exchange/ergebnis.ts";
import { viewEntwurf } from "../../views/entwuerfe.ts";
import type { Route } from "./+types/ergebnis-json";

/** Comments and answers for programs, readable from any page. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return new Response(`${JSON.stringify(ergebnisJson(ctx, await viewEntwurf(ctx, params.slug)), null, 1)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, max-age=0, s-maxage=60",
      "access-control-allow-origin": "*",
    },
  });
}
