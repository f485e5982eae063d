import { ctxKey } from "#src/platform/http/context.ts";
import { dateiAntwort } from "../../../pages/frei/datei-antwort.ts";
import { exportZieleCsv } from "../../exchange/tabellen.ts";
import type { Route } from "./+types/ziele-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return dateiAntwort(ctx, await exportZieleCsv(ctx), "csv", "oeffentlich", "wirkungsziele");
}
