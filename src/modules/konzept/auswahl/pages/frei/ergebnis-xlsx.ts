import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { dateiAntwort } from "../../../pages/frei/datei-antwort.ts";
import { datenXlsx } from "../../../quer/exchange/daten.ts";
import { ergebnisDaten } from "../../exchange/daten.ts";
import { viewErgebnis } from "../../views/ergebnis.ts";
import type { Route } from "./+types/ergebnis-xlsx";

const BREITEN = [8, 8, 50, 10, 8, 10, 10, 16, 10, 14, 14, 14, 40, 18, 40];

/** The result as a workbook for the office, for those who may see it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewErgebnis(ctx, idParam<"Auswahlrunde">(params.id));
  if (view.art !== "ergebnis") throw new NotAllowed();
  const daten = ergebnisDaten(view);
  return dateiAntwort(ctx, await datenXlsx(daten, BREITEN), "xlsx", "intern", daten.name);
}
