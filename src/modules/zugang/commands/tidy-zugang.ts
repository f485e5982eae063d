import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { forgetOldEinladungen } from "../store/einladungen.ts";
import type { Identity } from "../store/identity/identity.ts";
import { deleteOldLinks } from "../store/links.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes what has served: links after a week, sessions and codes at their end, counters after a day. The address of
 * somebody who was invited and never came is forgotten 30 days after the invitation ran out.
 */
export async function tidyZugang(ctx: Ctx, identity: Identity): Promise<void> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  await identity.tidy(ctx.now);
  await ctx.db.write(async (tx) => {
    await deleteOldLinks(tx, new Date(ctx.now - 7 * DAY_MS));
    const vergessen = await forgetOldEinladungen(tx, new Date(ctx.now - 30 * DAY_MS));
    await recordUnseen(
      tx,
      ctx,
      "zugang.swept",
      vergessen > 0 ? [{ kind: "mandant", id: ctx.mandant.id, after: { vergessen } }] : [],
    );
  });
}
