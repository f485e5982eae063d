import { isIntern } from "#src/shared/actor.ts";
import type { Ctx } from "../ctx.ts";
import { NotAllowed, SignInNeeded } from "../errors.ts";

/**
 * For everything under /intern.
 *
 * @throws SignInNeeded when nobody has signed in
 * @throws NotAllowed when the account has no role in this county
 */
export function requireIntern(ctx: Ctx): void {
  if (ctx.actor.kind === "oeffentlich") throw new SignInNeeded();
  if (!isIntern(ctx.actor)) throw new NotAllowed();
}
