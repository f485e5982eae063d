import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayManageWegweiser } from "../rules/permissions.ts";

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export function requireManage(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
}
