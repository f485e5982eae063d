import { ctxKey } from "#src/platform/http/context.ts";
import { ergebnisCodebuch } from "../../exchange/ergebnis.ts";
import { jsonAnswer } from "./datei.ts";
import type { Route } from "./+types/ergebnis-codebuch";

/** What the published numbers mean. */
export async function loader({ context, params }: Route.LoaderArgs) {
  return jsonAnswer(context.get(ctxKey), params.slug, ergebnisCodebuch);
}
