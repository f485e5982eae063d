import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { LIVE_CHANNEL, type Tx } from "./db.ts";

/** What is heard in every process of one thing that people look at together. */
export const liveKey = (ctx: Pick<Ctx, "mandant">, id: string) => `${ctx.mandant.id} ${id}`;

/** Tells every screen that shows this, in all processes, that it changed; with the commit, not before. */
export async function announce(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${liveKey(ctx, id)})`);
}
