import { NotAllowed } from "#src/platform/errors.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";
import { isConfirmed } from "../rules/sitzung.ts";
import type { Identity } from "../store/identity/identity.ts";
import type { Sitzung } from "../store/identity/sessions.ts";

/** Somebody at work on their own account. */
export type Konto = {
  readonly identity: Identity;
  readonly sitzung: Sitzung;
  /** Of the request: the session's cookie is in them. */
  readonly headers: Headers;
};

/** @throws NotAllowed when the actor is not the owner of the session */
export function requireOwn(ctx: Ctx, konto: Konto): Id<"Benutzer"> {
  if (ctx.actor.kind !== "benutzer" || ctx.actor.id !== konto.sitzung.benutzerId) throw new NotAllowed();
  return konto.sitzung.benutzerId;
}

/** Whether the owner proved who they are recently; sensitive commands refuse with `bestaetigen` otherwise. */
export function isFresh(ctx: Ctx, konto: Konto): boolean {
  return isConfirmed(konto.sitzung, ctx.now);
}
