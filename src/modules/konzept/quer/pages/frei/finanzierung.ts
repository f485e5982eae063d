import { ctxKey } from "#src/platform/http/context.ts";
import { finanzierungDaten } from "../../exchange/quer-daten.ts";
import { falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { parseAuswahl } from "../../rules/auswahl.ts";
import { querAntwort } from "./quer-antwort.ts";
import type { Route } from "./+types/finanzierung";

/** What the Konzept says about money, as a file. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { falsch } = parseAuswahl(url.searchParams, []);
  if (falsch.length > 0) return falscherFilter(falsch);
  return querAntwort(ctx, url, await finanzierungDaten(ctx));
}
