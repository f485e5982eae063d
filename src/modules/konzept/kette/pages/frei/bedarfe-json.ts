import { ctxKey } from "#src/platform/http/context.ts";
import { falscherFilter, jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { exportBedarfe } from "../../exchange/daten.ts";
import { parseBedarfeFilter } from "../../rules/bedarfe-filter.ts";
import type { Route } from "./+types/bedarfe-json";

/** The register with the same filters as its page. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { filter, falsch } = parseBedarfeFilter(url.searchParams);
  if (falsch.length > 0) return falscherFilter(falsch);
  return jsonAntwort(await exportBedarfe(context.get(ctxKey), filter));
}
