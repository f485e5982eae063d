import { ctxKey } from "#src/platform/http/context.ts";
import { ergebnisXlsx } from "../../exchange/ergebnis.ts";
import { fileAnswer } from "./datei.ts";
import type { Route } from "./+types/ergebnis-xlsx";

/** The published numbers for Excel. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const write = async (view: Parameters<typeof ergebnisXlsx>[0]) => new Uint8Array(await ergebnisXlsx(view));
  return fileAnswer(context.get(ctxKey), params.slug, "xlsx", type, write);
}
