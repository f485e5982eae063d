import { ctxKey } from "#src/platform/http/context.ts";
import { PUBLIC_PAGE } from "#src/platform/http/page-end.ts";
import { umfragenCsv, umfragenJson } from "../../exchange/umfragen.ts";
import type { Route } from "./+types/umfragen";

/** The list of surveys for other programs: `.json` and `.csv`. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const umfragen = await umfragenJson(context.get(ctxKey));
  const csv = url.pathname.endsWith(".csv");
  return new Response(csv ? umfragenCsv(umfragen) : `${JSON.stringify(umfragen, null, 1)}\n`, {
    headers: {
      "content-type": csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "cache-control": PUBLIC_PAGE,
      "access-control-allow-origin": "*",
    },
  });
}
