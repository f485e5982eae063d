import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { leistungJson } from "../../exchange/json.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/leistung-json";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const row = (await viewWegweiserDaten(ctx)).leistungen.find((one) => one.slug === params.slug);
  if (!row) throw new NotFound();
  return jsonResponse({ format: "wirkungskreis/leistung/1", ...leistungJson(row, ctx.mandant.origin) });
}
