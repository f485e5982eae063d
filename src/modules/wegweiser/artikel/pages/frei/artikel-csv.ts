import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../../exchange/files.ts";
import { artikelCsv } from "../../exchange/artikel.ts";
import { artikelTexts } from "../../texts/index.ts";
import { viewArtikelDaten } from "../../views/artikel.ts";
import type { Route } from "./+types/artikel-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const text = translator(artikelTexts, ctx.locale);
  return csvResponse(artikelCsv(await viewArtikelDaten(ctx), text, ctx.mandant.origin), "artikel");
}
