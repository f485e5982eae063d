import type { Ctx } from "#src/platform/ctx.ts";
import { PAGE_END } from "#src/platform/http/page-end.ts";
import { addDays } from "#src/shared/datum.ts";
import { startOfDay } from "#src/shared/moment.ts";

/** A page that says what is so today: it grows old at midnight (ADR 0040). Who may keep it says the layout. */
export function tagesSeite(ctx: Ctx): { headers: Record<string, string> } {
  return { headers: { [PAGE_END]: String(startOfDay(addDays(ctx.today, 1)).getTime()) } };
}
