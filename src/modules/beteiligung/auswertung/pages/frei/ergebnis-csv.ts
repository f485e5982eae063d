import { ctxKey } from "#src/platform/http/context.ts";
import { ergebnisCsv } from "../../exchange/ergebnis.ts";
import { fileAnswer } from "./datei.ts";
import type { Route } from "./+types/ergebnis-csv";

/** The published numbers as a table. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const write = (view: Parameters<typeof ergebnisCsv>[0]) => new TextEncoder().encode(ergebnisCsv(view));
  return fileAnswer(context.get(ctxKey), params.slug, "csv", "text/csv; charset=utf-8", write);
}
