import { ctxKey } from "#src/platform/http/context.ts";
import { exportFeld } from "../../exchange/daten-konzept.ts";
import { trefferAntwort } from "./treffer-antwort.ts";
import type { Route } from "./+types/feld-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return trefferAntwort(ctx, await exportFeld(ctx, params.slug), "json");
}
