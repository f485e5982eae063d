import { ctxKey } from "#src/platform/http/context.ts";
import { exportMassnahmenJson } from "../../exchange/massnahmen-json.ts";
import { parseMassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { falscherFilter, jsonAntwort } from "./datei-antwort.ts";
import type { Route } from "./+types/massnahmen-json";

/** The public list with the same filters as its page. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { filter, falsch } = parseMassnahmenFilter(url.searchParams, "oeffentlich");
  if (falsch.length > 0) return falscherFilter(falsch);
  return jsonAntwort(await exportMassnahmenJson(ctx, filter));
}
