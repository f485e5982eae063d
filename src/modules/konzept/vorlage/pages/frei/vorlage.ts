import { ctxKey } from "#src/platform/http/context.ts";
import { querAntwort } from "../../../quer/pages/frei/quer-antwort.ts";
import { vorlageDaten } from "../../exchange/daten.ts";
import type { Route } from "./+types/vorlage";

/** The public part of one paper as a file. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return querAntwort(ctx, url, await vorlageDaten(ctx, params.slug));
}
