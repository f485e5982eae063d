import { ctxKey } from "#src/platform/http/context.ts";
import { falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { querAntwort } from "../../../quer/pages/frei/quer-antwort.ts";
import { parseAuswahl } from "../../../quer/rules/auswahl.ts";
import { rundenDaten } from "../../exchange/daten.ts";
import type { Route } from "./+types/runden";

/** All published rounds as a file. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { falsch } = parseAuswahl(url.searchParams, []);
  if (falsch.length > 0) return falscherFilter(falsch);
  return querAntwort(ctx, url, await rundenDaten(ctx));
}
