import { eq, sql } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import { versuche } from "../auth-tables.ts";
import type { AuthDb } from "./auth-db.ts";
import { keyedHash } from "./secrets.ts";

const WINDOW_MS = 5 * 60 * 1000;
const FIRST_PAUSE_MS = 60 * 1000;
const LONGEST_PAUSE_MS = 30 * 60 * 1000;

/** How many attempts in five minutes. Quelle: SECURITY 8, BSI APP.3.1.A1. */
export const LIMITS = { konto: 10, netz: 60, ruecksetzung: 3 } as const;
export type LimitKind = keyof typeof LIMITS;

export type Limiter = {
  /** Counts one attempt. Seconds to wait when there were too many, else 0. */
  take(kind: LimitKind, subject: string, now: number): Promise<number>;
  /** After a success: earlier failures of this account no longer count. */
  forget(kind: LimitKind, subject: string): Promise<void>;
};

/**
 * Counts in the database, so that all processes count together. Too many attempts bring a pause which doubles with
 * every further window that overflows, at most half an hour; nobody is locked out for good, and signing in with a
 * passkey is counted per network only.
 */
export function createLimiter(db: AuthDb, appSecret: string, tenant: Id<"Mandant">): Limiter {
  const keyOf = (kind: LimitKind, subject: string) => `${kind}:${keyedHash(appSecret, `limit ${tenant}`, subject)}`;
  return {
    take: (kind, subject, now) =>
      db.transaction(async (tx) => {
        const key = keyOf(kind, subject);
        const at = new Date(now).toISOString();
        const oldest = new Date(now - WINDOW_MS).toISOString();
        const calm = new Date(now - 2 * LONGEST_PAUSE_MS).toISOString();
        const stale = sql`${versuche.windowStart} <= ${oldest}`;
        const [row] = await tx
          .insert(versuche)
          .values({ key, windowStart: new Date(now), count: 1 })
          .onConflictDoUpdate({
            target: [versuche.tenantId, versuche.key],
            set: {
              count: sql`case when ${versuche.blockedUntil} > ${at} then 0 when ${stale} then 1 else ${versuche.count} + 1 end`,
              overflows: sql`case when ${versuche.windowStart} <= ${calm} then 0 else ${versuche.overflows} end`,
              windowStart: sql`case when ${stale} then ${at}::timestamptz else ${versuche.windowStart} end`,
            },
          })
          .returning();
        if (!row) return 0;
        const blockedFor = (row.blockedUntil?.getTime() ?? 0) - now;
        if (blockedFor > 0) return Math.ceil(blockedFor / 1000);
        if (row.count <= LIMITS[kind]) return 0;
        const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** row.overflows);
        await tx
          .update(versuche)
          .set({ overflows: row.overflows + 1, blockedUntil: new Date(now + pause), count: 0 })
          .where(eq(versuche.key, key));
        return Math.ceil(pause / 1000);
      }),
    async forget(kind, subject) {
      await db.delete(versuche).where(eq(versuche.key, keyOf(kind, subject)));
    },
  };
}
