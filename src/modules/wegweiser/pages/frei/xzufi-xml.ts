import { ctxKey } from "#src/platform/http/context.ts";
import { PUBLIC_PAGE } from "#src/platform/http/page-end.ts";
import { xzufiMessage } from "../../exchange/xzufi.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/xzufi-xml";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const xml = xzufiMessage(await viewWegweiserDaten(ctx), ctx.mandant.key, ctx.mandant.origin);
  return new Response(xml, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": PUBLIC_PAGE },
  });
}
