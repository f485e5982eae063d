import { ctxKey } from "#src/platform/http/context.ts";
import { viewOertlichesBySlug } from "../../views/oertlich.ts";
import type { Route } from "./+types/oertlich-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { gemeinde, konzept, eigene, geerbt, kreisweit } = await viewOertlichesBySlug(ctx, params.slug);
  const body = {
    format: "wirkungskreis/oertliches-konzept/1",
    gemeinde: gemeinde.name,
    adresse: `${ctx.mandant.origin}/gemeinden/${gemeinde.slug}#oertliches-konzept`,
    ...konzept,
    eigeneBedarfe: eigene,
    geerbteBedarfe: geerbt.map((one) => ({ ...one, adresse: `${ctx.mandant.origin}/konzept/bedarfe/${one.kennung}` })),
    kreisweiteBedarfe: kreisweit,
  };
  return new Response(JSON.stringify(body), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, max-age=0, s-maxage=60",
    },
  });
}
