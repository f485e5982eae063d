import { ctxKey } from "#src/platform/http/context.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mappeAntwort } from "./mappe-antwort.ts";
import type { Route } from "./+types/konzept-intern-xlsx";

/** The same for the office, with the drafts this person may read. */
export function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  requireIntern(ctx);
  return mappeAntwort(ctx, "intern");
}
