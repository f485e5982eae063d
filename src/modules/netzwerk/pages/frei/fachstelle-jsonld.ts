import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { fachstelleJsonLd } from "../../exchange/json-ld.ts";
import { viewFachstelle } from "../../views/fachstelle.ts";
import type { Route } from "./+types/fachstelle-jsonld";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const [fachstelle, landkreis] = await Promise.all([viewFachstelle(ctx), viewLandkreis(ctx)]);
  if (!fachstelle) throw new NotFound();
  const document = fachstelleJsonLd(fachstelle, ctx.mandant.origin, landkreis.verwaltungsname);
  return jsonResponse(document, "application/ld+json; charset=utf-8");
}
