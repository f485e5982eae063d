import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Ctx } from "../ctx.ts";
import type { Tx } from "../db/db.ts";
import { NotAllowed } from "../errors.ts";
import { type Change, record } from "./record.ts";

type Expiry = {
  readonly verb: string;
  readonly kind: string;
  /** What stands in the log as left over; null where the record itself is gone. */
  readonly after?: Record<string, unknown>;
  /** Deletes what is due today, and tells whose it was. */
  readonly forget: (tx: Tx, today: Datum) => Promise<readonly string[]>;
};

/**
 * Deletes what may not be kept any longer, and logs it without a word of it. For the nightly run.
 *
 * @returns how many, or a refusal when nothing was due
 * @throws NotAllowed for everybody but the machine
 */
export function expire(ctx: Ctx, expiry: Expiry): Promise<Outcome<number, "nichts-faellig">> {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const ids = await expiry.forget(tx, ctx.today);
    if (ids.length === 0) return refuse("nichts-faellig");
    const changes: Change[] = ids.map((id) => ({ kind: expiry.kind, id, before: {}, after: expiry.after ?? null }));
    await record(tx, ctx, expiry.verb, changes);
    return accept(ids.length);
  });
}
