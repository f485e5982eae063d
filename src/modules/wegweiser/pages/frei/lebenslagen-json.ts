import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { lebenslagenJson } from "../../exchange/json.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/lebenslagen-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonResponse(lebenslagenJson(await viewWegweiserDaten(ctx), ctx.mandant.origin));
}
