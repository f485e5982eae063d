import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { anlaufstellenJson } from "../../exchange/json.ts";
import { viewOrtDaten, viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/anlaufstellen-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { feiertage } = await viewWegweiserDaten(ctx);
  return jsonResponse(anlaufstellenJson(await viewOrtDaten(ctx), feiertage));
}
