import type { Ctx } from "#src/platform/ctx.ts";
import { addDays } from "#src/shared/datum.ts";
import demo from "../../../../demo/wegweiser/sammelmappen.json" with { type: "json" };
import { createSammelmappe } from "./commands/change-sammelmappe.ts";
import { SAMMELMAPPE_VORSCHLAG_TAGE } from "./rules/sammelmappe.ts";
import { viewSammelmappeForm, viewSammelmappen } from "./views/sammelmappen.ts";

/** What helpers of Landkreis Erlengrund hand on. Leaves a county alone that has Sammelmappen. */
export async function loadSammelmappen(ctx: Ctx): Promise<void> {
  if ((await viewSammelmappen(ctx)).length > 0) return;
  const { leistungen: rows } = await viewSammelmappeForm(ctx, null);
  for (const { titel, notiz, leistungen } of demo.sammelmappen) {
    const leistungIds = leistungen.map((name) => {
      const row = rows.find((one) => one.titel === name);
      if (!row) throw new Error(`unknown entry ${name}`);
      return row.id;
    });
    const giltBis = addDays(ctx.today, SAMMELMAPPE_VORSCHLAG_TAGE);
    const outcome = await createSammelmappe(ctx, { titel, notiz, giltBis, leistungIds });
    if (!outcome.ok) throw new Error(`demo refused: ${outcome.reason}`);
  }
}
