import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { PUBLIC_PAGE } from "#src/platform/http/page-end.ts";
import { icsResponse, termineIcs } from "../../exchange/ics.ts";
import { viewTerminDaten } from "../../views/termine.ts";
import type { Route } from "./+types/termine-ics";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { name } = await viewLandkreis(ctx);
  const slug = url.searchParams.get("termin");
  const rows = (await viewTerminDaten(ctx)).filter((one) => slug === null || one.slug === slug);
  if (slug !== null && rows.length === 0) throw new NotFound();
  return icsResponse(termineIcs(rows, ctx.mandant.origin, name), slug ?? "termine", PUBLIC_PAGE);
}
