import { lt } from "drizzle-orm";
import type { Pool } from "pg";
import type { Mandant } from "#src/platform/ctx.ts";
import type { Log } from "#src/platform/log.ts";
import { session, verbrauchteCodes, verification, versuche } from "../auth-tables.ts";
import { accountStore } from "./accounts.ts";
import { authDb } from "./auth-db.ts";
import { createAuthInstance } from "./auth-instance.ts";
import { factorStore } from "./factors.ts";
import { createLimiter } from "./limiter.ts";
import { sessionStore } from "./sessions.ts";
import { signInStore } from "./sign-in.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Everything about proving who somebody is, for one county. Reaches the schema `auth` only. */
export function createIdentity(
  mandant: Pick<Mandant, "id" | "origin">,
  { pool, ...options }: { pool: Pool; appSecret: string; log: Log; clock: () => number },
) {
  const db = authDb(pool, mandant.id);
  const auth = createAuthInstance(mandant, { db, ...options });
  const signIn = signInStore(auth, db, options.appSecret, (step, reason) =>
    options.log.warn({ mandant: mandant.id, step, reason }, "sign-in refused"),
  );
  return {
    sessions: sessionStore(auth, db),
    signIn,
    accounts: accountStore(auth, db, options.clock),
    factors: factorStore(auth, db, `Wirkungskreis ${new URL(mandant.origin).hostname}`, signIn.claimCode),
    limits: createLimiter(db, options.appSecret, mandant.id),

    /** Nightly: what has ended. */
    async tidy(now: number): Promise<void> {
      const at = new Date(now);
      await db.delete(session).where(lt(session.expiresAt, at));
      await db.delete(verification).where(lt(verification.expiresAt, at));
      await db.delete(verbrauchteCodes).where(lt(verbrauchteCodes.usedAt, new Date(now - DAY_MS)));
      await db.delete(versuche).where(lt(versuche.windowStart, new Date(now - DAY_MS)));
    },
  };
}

export type Identity = ReturnType<typeof createIdentity>;
