import { ctxKey } from "#src/platform/http/context.ts";
import { viewOeffentlicheBerichte } from "../../views/berichte.ts";
import { jsonAntwort } from "./antwort.ts";
import type { Route } from "./+types/berichte-json";

/** All published reports as a file. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const berichte = await viewOeffentlicheBerichte(ctx);
  const kopf = { format: "wirkungskreis-berichte", version: 1, stand: ctx.today };
  return jsonAntwort({ ...kopf, quelle: `${ctx.mandant.origin}/berichte`, berichte }, null);
}
