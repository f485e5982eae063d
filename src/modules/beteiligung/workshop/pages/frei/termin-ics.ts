import { ctxKey } from "#src/platform/http/context.ts";
import { PUBLIC_PAGE } from "#src/platform/http/page-end.ts";
import { workshopIcs } from "../../exchange/termin.ts";
import { viewWorkshop } from "../../views/oeffentlich.ts";
import type { Route } from "./+types/termin-ics";

/** The day of a workshop for a calendar. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return new Response(workshopIcs(ctx, await viewWorkshop(ctx, params.slug)), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${params.slug}.ics"`,
      "cache-control": PUBLIC_PAGE,
    },
  });
}
