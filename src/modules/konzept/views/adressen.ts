import type { Ctx } from "#src/platform/ctx.ts";
import { OEFFENTLICHER_BLICK } from "../rules/permissions.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { loadKennungen } from "../store/massnahmen-suche.ts";

/** Every public address of this module beyond its fixed ones, for the sitemap. */
export async function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  return ctx.db.read(async (db) => [
    ...(await listHandlungsfelder(db)).map((feld) => `/konzept/handlungsfelder/${feld.slug}`),
    ...(await loadKennungen(db, OEFFENTLICHER_BLICK)).map((kennung) => `/konzept/massnahmen/${kennung}`),
  ]);
}
