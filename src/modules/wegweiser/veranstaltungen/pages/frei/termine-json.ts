import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../../exchange/files.ts";
import { terminJson } from "../../exchange/api.ts";
import { viewTerminDaten } from "../../views/termine.ts";
import type { Route } from "./+types/termine-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const termine = (await viewTerminDaten(ctx)).map((row) => terminJson(row, ctx.mandant.origin));
  return jsonResponse({ format: "wirkungskreis/termine/1", termine });
}
