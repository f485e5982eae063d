import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../../exchange/files.ts";
import { fragenCsv } from "../../exchange/fragen.ts";
import { fragenTexts } from "../../texts/index.ts";
import { viewFragenDaten } from "../../views/fragen.ts";
import type { Route } from "./+types/fragen-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const text = translator(fragenTexts, ctx.locale);
  return csvResponse(fragenCsv(await viewFragenDaten(ctx), text, ctx.mandant.origin), "fragen");
}
