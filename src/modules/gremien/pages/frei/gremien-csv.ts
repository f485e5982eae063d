import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../exchange/files.ts";
import { gremienCsv } from "../../exchange/gremien-tabelle.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremien } from "../../views/gremien.ts";
import type { Route } from "./+types/gremien-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { gremien, frueher } = await viewGremien(ctx);
  return csvResponse(gremienCsv([...gremien, ...frueher], translator(gremienTexts, ctx.locale)), "gremien");
}
