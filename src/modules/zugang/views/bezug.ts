import type { Ctx } from "#src/platform/ctx.ts";
import type { Rolle } from "#src/shared/actor.ts";

/** One thing a role can be bound to: a Handlungsfeld, a Stelle, a Gemeinde. */
export type Bezug = { readonly id: string; readonly name: string };

/** Where the choices for one role come from. Given by the composition, because konzept stands right of zugang. */
export type BezugQuelle = { readonly rolle: Rolle; readonly list: (ctx: Ctx) => Promise<readonly Bezug[]> };
