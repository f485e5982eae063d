import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { viewAusschnitt } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";

/** The county as clients of other guides know one, by its key. */
export async function viewRegion(ctx: Ctx) {
  const { key, origin } = ctx.mandant;
  const { name } = await viewLandkreis(ctx);
  return { key, origin, name, ausschnitt: await viewAusschnitt(ctx) };
}
