import type { Ctx } from "#src/platform/ctx.ts";
import { FORMAT_VERSION } from "./schemas.ts";

/** What every answer begins with. */
export function kopf<const Format extends string>(ctx: Ctx, format: Format, pfad: string) {
  return {
    format: `wirkungskreis-${format}` as const,
    version: FORMAT_VERSION,
    stand: ctx.today as string,
    quelle: `${ctx.mandant.origin}${pfad}`,
  } as const;
}
