import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { leistungJsonLd } from "../../exchange/json-ld.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/leistung-jsonld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const row = (await viewWegweiserDaten(ctx)).leistungen.find((one) => one.slug === params.slug);
  if (!row) throw new NotFound();
  const { name } = await viewLandkreis(ctx);
  return jsonResponse(leistungJsonLd(row, ctx.mandant.origin, name), "application/ld+json; charset=utf-8");
}
