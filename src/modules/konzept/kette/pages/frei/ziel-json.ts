import { ctxKey } from "#src/platform/http/context.ts";
import { exportZiel } from "../../exchange/daten.ts";
import { trefferAntwort } from "./treffer-antwort.ts";
import type { Route } from "./+types/ziel-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return trefferAntwort(ctx, await exportZiel(ctx, params.kennung), "json");
}
