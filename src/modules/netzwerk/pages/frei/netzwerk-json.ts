import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { stellenJson } from "../../exchange/verzeichnis.ts";
import { viewVerzeichnisDaten } from "../../views/verzeichnis.ts";
import type { Route } from "./+types/netzwerk-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonResponse(stellenJson(await viewVerzeichnisDaten(ctx), ctx.mandant.origin));
}
