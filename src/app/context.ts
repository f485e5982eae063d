import type { Mandant, Ctx } from "#src/platform/ctx.ts";
import { tenantDb } from "#src/platform/db/db.ts";
import type { MandantEntry } from "#src/platform/db/mandanten.ts";
import type { Pool } from "pg";
import type { Actor } from "#src/shared/actor.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";

/** Milliseconds a single statement may take, by who is asking. */
const STATEMENT_TIMEOUT_MS = { oeffentlich: 2_000, benutzer: 10_000, system: 60_000 } as const;

export type CtxParts = {
  pool: Pool;
  mandant: Mandant;
  actor: Actor;
  locale?: Locale;
  now: number;
  /** Demo and tests may fix the day. */
  today?: string | null;
  requestId: string;
};

/** Builds the one thing that views and commands get; the same for requests, jobs, command line and tests. */
export function createCtx(parts: CtxParts): Ctx {
  return {
    db: tenantDb(parts.pool, parts.mandant.id, { statementTimeoutMs: STATEMENT_TIMEOUT_MS[parts.actor.kind] }),
    mandant: parts.mandant,
    actor: parts.actor,
    locale: parts.locale ?? "de",
    today: (parts.today as Datum | null | undefined) ?? datumOf(parts.now),
    now: parts.now,
    requestId: parts.requestId,
  };
}

/** The county's own address; the port and scheme follow PUBLIC_URL. */
export function mandantOf(entry: MandantEntry, publicUrl: string, host = entry.host): Mandant {
  const base = new URL(publicUrl);
  const origin = host ? `${base.protocol}//${host}${base.port ? `:${base.port}` : ""}` : base.origin;
  return { id: entry.id, key: entry.key, art: entry.art, origin };
}

export function systemActor(name: string): Actor {
  return { kind: "system", id: null, rollen: [], name };
}
