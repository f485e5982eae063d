import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../../exchange/files.ts";
import { frageJson } from "../../exchange/fragen.ts";
import { viewFragenDaten } from "../../views/fragen.ts";
import type { Route } from "./+types/fragen-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const fragen = (await viewFragenDaten(ctx)).map((row) => frageJson(row, ctx.mandant.origin));
  return jsonResponse({ format: "wirkungskreis/fragen/1", fragen });
}
