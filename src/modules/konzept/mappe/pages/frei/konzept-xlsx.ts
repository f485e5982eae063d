import { ctxKey } from "#src/platform/http/context.ts";
import { mappeAntwort } from "./mappe-antwort.ts";
import type { Route } from "./+types/konzept-xlsx";

/** The published Konzept as a workbook. */
export function loader({ context }: Route.LoaderArgs) {
  return mappeAntwort(context.get(ctxKey), "oeffentlich");
}
