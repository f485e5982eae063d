import { ctxKey } from "#src/platform/http/context.ts";
import { ergebnisJson } from "../../exchange/ergebnis.ts";
import { jsonAnswer } from "./datei.ts";
import type { Route } from "./+types/ergebnis-json";

/** The published numbers for programs. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonAnswer(ctx, params.slug, (view) => ergebnisJson(ctx, view));
}
