import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { ergebnisCsv } from "../../exchange/ergebnis.ts";
import { viewEntwurf } from "../../views/entwuerfe.ts";
import type { Route } from "./+types/ergebnis-csv";

/** Comments and answers as a table. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const bytes = new TextEncoder().encode(ergebnisCsv(await viewEntwurf(ctx, params.slug)));
  const name = `kommentare-${ctx.mandant.key}-${ctx.today}.csv`;
  const headers = downloadHeaders(name, "text/csv; charset=utf-8", bytes.length);
  headers.set("cache-control", "public, max-age=0, s-maxage=60");
  return new Response(bytes, { headers });
}
