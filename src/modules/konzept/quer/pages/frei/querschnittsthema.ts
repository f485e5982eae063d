import { ctxKey } from "#src/platform/http/context.ts";
import { themaDaten } from "../../exchange/orte-daten.ts";
import { querAntwort } from "./quer-antwort.ts";
import type { Route } from "./+types/querschnittsthema";

/** One Querschnittsthema as a file. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return querAntwort(ctx, url, await themaDaten(ctx, params.slug));
}
