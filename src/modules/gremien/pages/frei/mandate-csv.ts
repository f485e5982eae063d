import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../exchange/files.ts";
import { mandateCsv } from "../../exchange/gremien-tabelle.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewMandate } from "../../views/mandate.ts";
import type { Route } from "./+types/mandate-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { mandate } = await viewMandate(ctx);
  return csvResponse(mandateCsv(mandate, translator(gremienTexts, ctx.locale)), "mandate");
}
