import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { listVerwaist, removeAnhaenge } from "../../anhang/store/anhaenge.ts";
import { forgetAdressen } from "../store/empfaenger.ts";
import { deleteLinksBefore } from "../store/links.ts";

/** Links that ended leave after so many days; until then they answer like any other wrong link. */
const LINKS_BEHALTEN_TAGE = 30;

/**
 * Nightly: forgets addresses of everybody of whom nothing is asked any more, links that ended long ago, and files of
 * answers that nobody will take over any more.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function tidyAbfragen(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  await ctx.db.write(async (tx) => {
    const adressen = await forgetAdressen(tx);
    const verwaist = await listVerwaist(tx);
    await removeAnhaenge(tx, verwaist);
    await deleteLinksBefore(tx, addDays(ctx.today, -LINKS_BEHALTEN_TAGE));
    await recordUnseen(tx, ctx, "konzept.abfrage.tidied", [
      { kind: "mandant", id: ctx.mandant.id, after: { adressen, anhaenge: verwaist.length } },
    ]);
  });
}
