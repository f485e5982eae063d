import { ctxKey } from "#src/platform/http/context.ts";
import { querAntwort } from "../../../quer/pages/frei/quer-antwort.ts";
import { vorhabenDaten } from "../../exchange/vorhaben-daten.ts";
import type { Route } from "./+types/vorhaben";

/** What the county is working on, as a file. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return querAntwort(ctx, url, await vorhabenDaten(ctx));
}
