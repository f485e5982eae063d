import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { dateiAntwort } from "../../../pages/frei/datei-antwort.ts";
import { konzeptTexts } from "../../../texts/index.ts";
import { ideenCsv } from "../../exchange/ideen-tabelle.ts";
import { viewIdeenOeffentlich } from "../../views/ideen.ts";
import type { Route } from "./+types/ideen-csv";

/** The public list as a table. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const csv = ideenCsv(await viewIdeenOeffentlich(ctx), translator(konzeptTexts, ctx.locale));
  return dateiAntwort(ctx, csv, "csv", "oeffentlich", "ideen");
}
