import { ctxKey } from "#src/platform/http/context.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { exportMassnahmenXlsx } from "../../exchange/massnahmen-tabelle.ts";
import { parseMassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { dateiAntwort, falscherFilter } from "./datei-antwort.ts";
import type { Route } from "./+types/massnahmen-intern-xlsx";

/** The office's list as a workbook: drafts included as far as this person may see them. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  requireIntern(ctx);
  const { filter, falsch } = parseMassnahmenFilter(url.searchParams, "intern");
  if (falsch.length > 0) return falscherFilter(falsch);
  return dateiAntwort(ctx, await exportMassnahmenXlsx(ctx, filter, "intern"), "xlsx", "intern");
}
