import { ctxKey } from "#src/platform/http/context.ts";
import { exportBedarf } from "../../exchange/daten.ts";
import { trefferAntwort } from "./treffer-antwort.ts";
import type { Route } from "./+types/bedarf-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return trefferAntwort(ctx, await exportBedarf(ctx, params.kennung), "json");
}
