import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../exchange/files.ts";
import { stellenCsv } from "../../exchange/verzeichnis.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewVerzeichnisDaten } from "../../views/verzeichnis.ts";
import type { Route } from "./+types/netzwerk-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return csvResponse(stellenCsv(await viewVerzeichnisDaten(ctx), translator(netzwerkTexts, ctx.locale)), "netzwerk");
}
