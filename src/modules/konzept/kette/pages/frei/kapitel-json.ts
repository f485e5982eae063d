import { ctxKey } from "#src/platform/http/context.ts";
import { jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { exportKapitel } from "../../exchange/daten-konzept.ts";
import type { Route } from "./+types/kapitel-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonAntwort(await exportKapitel(ctx, params.slug));
}
