import { ctxKey } from "#src/platform/http/context.ts";
import { viewFassung } from "../../views/berichte.ts";
import { jsonAntwort } from "./antwort.ts";
import type { Route } from "./+types/bericht-json";

/** One frozen report with exactly what its hash is made of. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const bericht = await viewFassung(ctx, params.slug ?? "");
  const kopf = {
    format: "wirkungskreis-bericht",
    version: 1,
    quelle: `${ctx.mandant.origin}/berichte/${bericht.slug}`,
  };
  return jsonAntwort({ ...kopf, pruefsumme: bericht.hash, inhalt: bericht.dokument }, bericht);
}
