import type { Ctx } from "#src/platform/ctx.ts";
import { addDays } from "#src/shared/datum.ts";
import { must } from "#src/shared/result.ts";
import { confirmEintrag } from "./commands/care.ts";
import { pflegeFilterSchema } from "./rules/filter.ts";
import { viewPflege } from "./views/pflege.ts";

/** When a few entries of each kind were looked at last, in days before today: fresh, due soon, overdue, long overdue. */
const VOR_TAGEN = [20, 160, 230, 400];

/** Lets the entries of Landkreis Erlengrund be of different age, so that its office has something to do. */
export async function loadPflege(ctx: Ctx): Promise<void> {
  for (const art of ["frage", "anlaufstelle", "sammelmappe"] as const) {
    const filter = pflegeFilterSchema.parse({ zeige: "alle", art, stelle: null });
    const { eintraege } = await viewPflege(ctx, filter);
    // Whoever confirmed something on another day confirmed it before.
    if (eintraege.some(({ geprueftAm }) => geprueftAm !== ctx.today)) continue;
    for (const [place, { id, rev }] of eintraege.slice(0, VOR_TAGEN.length).entries()) {
      must(await confirmEintrag({ ...ctx, today: addDays(ctx.today, -(VOR_TAGEN[place] ?? 0)) }, id, rev));
    }
  }
}
