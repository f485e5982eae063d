import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../../exchange/files.ts";
import { uebergabenCsv } from "../../exchange/uebergaben.ts";
import { uebergabenTexts } from "../../texts/index.ts";
import { viewUebergabenDaten } from "../../views/uebergaben.ts";
import type { Route } from "./+types/uebergaben-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const text = translator(uebergabenTexts, ctx.locale);
  return csvResponse(uebergabenCsv(await viewUebergabenDaten(ctx), text, ctx.mandant.origin), "uebergaben");
}
