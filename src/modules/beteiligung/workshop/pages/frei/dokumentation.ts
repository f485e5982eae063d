import { ctxKey } from "#src/platform/http/context.ts";
import { PUBLIC_PAGE } from "#src/platform/http/page-end.ts";
import { dokumentationCsv, dokumentationJson, requireDokumentation } from "../../exchange/dokumentation.ts";
import { viewWorkshop } from "../../views/oeffentlich.ts";
import type { Route } from "./+types/dokumentation";

/** What came out of a workshop, for other programs: `.json` and `.csv`. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const dokumentation = requireDokumentation(await viewWorkshop(ctx, params.slug));
  const csv = url.pathname.endsWith(".csv");
  return new Response(csv ? dokumentationCsv(dokumentation) : JSON.stringify(dokumentationJson(ctx, dokumentation)), {
    headers: {
      "content-type": csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "cache-control": PUBLIC_PAGE,
    },
  });
}
