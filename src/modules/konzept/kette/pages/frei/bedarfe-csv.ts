import { ctxKey } from "#src/platform/http/context.ts";
import { dateiAntwort, falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { exportBedarfeCsv } from "../../exchange/tabellen.ts";
import { parseBedarfeFilter } from "../../rules/bedarfe-filter.ts";
import type { Route } from "./+types/bedarfe-csv";

/** The register with the same filters as its page. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { filter, falsch } = parseBedarfeFilter(url.searchParams);
  if (falsch.length > 0) return falscherFilter(falsch);
  return dateiAntwort(ctx, await exportBedarfeCsv(ctx, filter), "csv", "oeffentlich", "bedarfe");
}
