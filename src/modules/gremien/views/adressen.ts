import type { Ctx } from "#src/platform/ctx.ts";
import { listGremiumRows } from "../store/gremien.ts";
import { listMandatRows } from "../store/mandate.ts";

/** Addresses of public pages, for the sitemap. */
export function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  return ctx.db.read(async (db) => [
    ...(await listGremiumRows(db, true)).map(({ slug }) => `/gremien/${slug}`),
    ...(await listMandatRows(db)).map(({ slug }) => `/mandate/${slug}`),
  ]);
}
