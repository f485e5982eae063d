import { ctxKey } from "#src/platform/http/context.ts";
import { dateiAntwort } from "../../../pages/frei/datei-antwort.ts";
import { exportIndikatorenCsv } from "../../exchange/tabellen.ts";
import type { Route } from "./+types/indikatoren-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return dateiAntwort(ctx, await exportIndikatorenCsv(ctx), "csv", "oeffentlich", "indikatoren");
}
