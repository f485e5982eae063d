import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../exchange/files.ts";
import { gemeindenCsv } from "../../exchange/verzeichnis.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewGemeinden } from "../../views/gemeinde.ts";
import type { Route } from "./+types/gemeinden-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return csvResponse(gemeindenCsv(await viewGemeinden(ctx), translator(netzwerkTexts, ctx.locale)), "gemeinden");
}
