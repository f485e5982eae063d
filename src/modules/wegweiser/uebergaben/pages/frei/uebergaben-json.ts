import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../../exchange/files.ts";
import { uebergabeJson } from "../../exchange/uebergaben.ts";
import { viewUebergabenDaten } from "../../views/uebergaben.ts";
import type { Route } from "./+types/uebergaben-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const uebergaben = (await viewUebergabenDaten(ctx)).map((row) => uebergabeJson(row, ctx.mandant.origin));
  return jsonResponse({ format: "wirkungskreis/uebergaben/1", uebergaben });
}
