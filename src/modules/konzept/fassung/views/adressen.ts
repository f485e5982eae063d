import type { Ctx } from "#src/platform/ctx.ts";
import { listFassungen } from "../store/fassungen.ts";

/** Public addresses of the Fassungen, for the sitemap. */
export async function listFassungsAdressen(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.read(listFassungen);
  return [
    "/konzept/prozess",
    "/konzept/fassungen",
    "/konzept/aenderungen",
    ...rows.map((row) => `/konzept/fassungen/${row.slug}`),
  ];
}
