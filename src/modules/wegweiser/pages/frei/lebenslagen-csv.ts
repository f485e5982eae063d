import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { lebenslagenCsv } from "../../exchange/csv.ts";
import { csvResponse } from "../../exchange/files.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/lebenslagen-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const text = translator(wegweiserTexts, ctx.locale);
  return csvResponse(lebenslagenCsv(await viewWegweiserDaten(ctx), text, ctx.mandant.origin), "lebenslagen");
}
