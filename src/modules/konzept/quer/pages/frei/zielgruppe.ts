import { ctxKey } from "#src/platform/http/context.ts";
import { zielgruppeDaten } from "../../exchange/orte-daten.ts";
import { querAntwort } from "./quer-antwort.ts";
import type { Route } from "./+types/zielgruppe";

/** One Zielgruppe as a file. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return querAntwort(ctx, url, await zielgruppeDaten(ctx, params.slug));
}
