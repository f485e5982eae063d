import { ctxKey } from "#src/platform/http/context.ts";
import { querAntwort } from "../../../quer/pages/frei/quer-antwort.ts";
import { vorlagenDaten } from "../../exchange/daten.ts";
import type { Route } from "./+types/vorlagen";

/** The public papers as a file. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return querAntwort(ctx, url, await vorlagenDaten(ctx));
}
