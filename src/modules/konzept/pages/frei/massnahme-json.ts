import { ctxKey } from "#src/platform/http/context.ts";
import { exportMassnahme } from "../../kette/exchange/massnahme-daten.ts";
import { trefferAntwort } from "../../kette/pages/frei/treffer-antwort.ts";
import type { Route } from "./+types/massnahme-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return trefferAntwort(ctx, await exportMassnahme(ctx, params.kennung), "json");
}
