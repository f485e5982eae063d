import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../exchange/files.ts";
import { mitgliederCsv } from "../../exchange/gremien-tabelle.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremiumOeffentlich } from "../../views/gremien.ts";
import type { Route } from "./+types/mitglieder-csv";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewGremiumOeffentlich(ctx, params.slug);
  return csvResponse(mitgliederCsv(view, translator(gremienTexts, ctx.locale)), view.gremium.slug);
}
