import { ctxKey } from "#src/platform/http/context.ts";
import { dateiAntwort, falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { exportKarteCsv } from "../../exchange/tabellen.ts";
import { parseKartenFilter } from "../../rules/strategiekarte.ts";
import type { Route } from "./+types/kette-csv";

/** One line for each way through the chain; a table has no direction. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { handlungsfeld, falsch } = parseKartenFilter(url.searchParams);
  if (falsch.length > 0) return falscherFilter(falsch);
  return dateiAntwort(ctx, await exportKarteCsv(ctx, handlungsfeld), "csv", "oeffentlich", "kette");
}
