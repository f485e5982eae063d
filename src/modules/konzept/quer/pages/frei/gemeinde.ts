import { ctxKey } from "#src/platform/http/context.ts";
import { gemeindeDaten } from "../../exchange/orte-daten.ts";
import { querAntwort } from "./quer-antwort.ts";
import type { Route } from "./+types/gemeinde";

/** What the Konzept says for one municipality, as a file. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return querAntwort(ctx, url, await gemeindeDaten(ctx, params.slug));
}
