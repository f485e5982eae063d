import type { Pool } from "pg";
import type { Config } from "#src/platform/config.ts";
import type { Ctx, Mandant } from "#src/platform/ctx.ts";
import type { Log } from "#src/platform/log.ts";
import { type Actor, OEFFENTLICH } from "#src/shared/actor.ts";
import { createIdentity, type Identity } from "./store/identity/identity.ts";
import { createOidcClient, type OidcClient } from "./store/identity/oidc-client.ts";
import { viewActor } from "./views/actor.ts";
import type { BezugQuelle } from "./views/bezug.ts";

export type Zugang = {
  /** Proof of identity for one county: sessions, passwords, factors, limits. */
  at(mandant: Pick<Mandant, "id" | "origin">): Identity;
  /** Who is asking. Anonymous when nobody signed in, the session ended or the account is locked. */
  findActor(request: Request, ctx: Ctx): Promise<Actor>;
  /** Speaks with the counties' sign-in services. */
  readonly oidc: OidcClient;
  readonly bezuege: readonly BezugQuelle[];
  readonly config: Pick<Config, "appSecret" | "mode" | "dataDir">;
};

export type ZugangOptions = {
  pools: {
    /** Login role wk_auth. */
    readonly auth: Pool;
  };
  config: Pick<Config, "appSecret" | "mode" | "dataDir"> & { readonly oidcInternalHosts?: readonly string[] };
  log: Log;
  /** better-auth asks the machine for the time; what we add to it must read the same clock. */
  clock: () => number;
  bezuege?: readonly BezugQuelle[];
};

/** How many addresses are kept ready; a county usually has one. */
const KEPT = 500;

/** Made once per process. */
export function createZugang({ pools, config, log, clock, bezuege = [] }: ZugangOptions): Zugang {
  const kept = new Map<string, Identity>();
  const at = (mandant: Pick<Mandant, "id" | "origin">): Identity => {
    const key = `${mandant.id} ${mandant.origin}`;
    const found = kept.get(key);
    if (found) return found;
    if (kept.size >= KEPT) kept.clear();
    const made = createIdentity(mandant, { pool: pools.auth, appSecret: config.appSecret, log, clock });
    kept.set(key, made);
    return made;
  };
  return {
    at,
    oidc: createOidcClient(config.oidcInternalHosts ?? []),
    bezuege,
    config,
    async findActor(request, ctx) {
      const sitzung = await at(ctx.mandant).sessions.find(request.headers, ctx.now);
      return sitzung ? viewActor(ctx, sitzung) : OEFFENTLICH;
    },
  };
}
