import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { anlaufstellenCsv } from "../../exchange/csv.ts";
import { csvResponse } from "../../exchange/files.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewOrtDaten } from "../../views/daten.ts";
import type { Route } from "./+types/anlaufstellen-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return csvResponse(
    anlaufstellenCsv(await viewOrtDaten(ctx), translator(wegweiserTexts, ctx.locale)),
    "anlaufstellen",
  );
}
