import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../../exchange/files.ts";
import { artikelJson } from "../../exchange/artikel.ts";
import { viewArtikelDaten } from "../../views/artikel.ts";
import type { Route } from "./+types/artikel-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const artikel = (await viewArtikelDaten(ctx)).map((row) => artikelJson(row, ctx.mandant.origin));
  return jsonResponse({ format: "wirkungskreis/artikel/1", artikel });
}
