import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { leistungenJson } from "../../exchange/json.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/wegweiser-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonResponse(leistungenJson(await viewWegweiserDaten(ctx), ctx.mandant.origin));
}
