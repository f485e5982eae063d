import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { cpsvAp } from "../../exchange/cpsv-ap.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/cpsv-ap-jsonld";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { name } = await viewLandkreis(ctx);
  const graph = cpsvAp(await viewWegweiserDaten(ctx), ctx.mandant.origin, name);
  return jsonResponse(graph, "application/ld+json; charset=utf-8");
}
