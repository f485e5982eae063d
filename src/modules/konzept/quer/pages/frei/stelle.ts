import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { stelleDaten } from "../../exchange/quer-daten.ts";
import { querAntwort } from "./quer-antwort.ts";
import type { Route } from "./+types/stelle";

/** What one Stelle leads and where it takes part, as a file. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const daten = await stelleDaten(ctx, params.slug);
  const ending = url.pathname.split(".").at(-1);
  if ("moved" in daten) throw redirect(localePath(ctx.locale, `/konzept/stellen/${daten.moved}.${ending}`), 301);
  return querAntwort(ctx, url, daten);
}
