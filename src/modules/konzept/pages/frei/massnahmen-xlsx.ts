import { ctxKey } from "#src/platform/http/context.ts";
import { exportMassnahmenXlsx } from "../../exchange/massnahmen-tabelle.ts";
import { parseMassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { dateiAntwort, falscherFilter } from "./datei-antwort.ts";
import type { Route } from "./+types/massnahmen-xlsx";

/** The public list with the same filters as its page. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { filter, falsch } = parseMassnahmenFilter(url.searchParams, "oeffentlich");
  if (falsch.length > 0) return falscherFilter(falsch);
  return dateiAntwort(ctx, await exportMassnahmenXlsx(ctx, filter, "oeffentlich"), "xlsx", "oeffentlich");
}
