import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";

/** A Handlungsfeld as a mandate names it. */
export type HandlungsfeldOption = { readonly id: Id<"Handlungsfeld">; readonly name: string; readonly href: string };
export type HandlungsfeldQuelle = (ctx: Ctx) => Promise<readonly HandlungsfeldOption[]>;

/** konzept stands further right and says once where its Handlungsfelder are; the bundle holds this module a second time. */
const KEY = Symbol.for("wirkungskreis.gremien.handlungsfelder");
const shared = globalThis as typeof globalThis & { [KEY]?: HandlungsfeldQuelle };

/** Called once in app/compose.ts. */
export function registerHandlungsfelder(quelle: HandlungsfeldQuelle): void {
  shared[KEY] = quelle;
}

/** The county's Handlungsfelder, none where nobody registered. */
export async function listFelder(ctx: Ctx): Promise<readonly HandlungsfeldOption[]> {
  return (await shared[KEY]?.(ctx)) ?? [];
}
