import type { Ctx } from "#src/platform/ctx.ts";
import { dateiAntwort, jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { type Daten, datenCsv, datenJson, datenXlsx } from "../../exchange/daten.ts";

const BREITEN = [8, 50, 28, 14, 12, 12, 18];

/** The data of a page in the form that the end of its address asks for. */
export async function querAntwort(ctx: Ctx, url: URL, daten: Daten): Promise<Response> {
  if (url.pathname.endsWith(".csv")) return dateiAntwort(ctx, datenCsv(daten), "csv", "oeffentlich", daten.name);
  if (url.pathname.endsWith(".xlsx")) {
    return dateiAntwort(ctx, await datenXlsx(daten, BREITEN), "xlsx", "oeffentlich", daten.name);
  }
  return jsonAntwort(datenJson(ctx, daten));
}
