import { ctxKey } from "#src/platform/http/context.ts";
import { exportMassnahmeJson } from "../../exchange/massnahmen-json.ts";
import { jsonAntwort } from "./datei-antwort.ts";
import type { Route } from "./+types/massnahme-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  return jsonAntwort(await exportMassnahmeJson(context.get(ctxKey), params.kennung));
}
