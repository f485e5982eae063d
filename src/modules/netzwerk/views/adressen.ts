import type { Ctx } from "#src/platform/ctx.ts";
import { findFachstelle } from "../store/fachstelle.ts";
import { listGemeindeRows } from "../store/gemeinden.ts";
import { listStellenRows } from "../store/stellen.ts";

/** Paths of the pages that anybody may read, for the site map. */
export function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  return ctx.db.read(async (db) => [
    ...((await findFachstelle(db)) ? ["/fachstelle/organigramm"] : []),
    ...(await listStellenRows(db, { sicht: "oeffentlich" })).map(({ slug }) => `/netzwerk/${slug}`),
    ...(await listGemeindeRows(db)).map(({ slug }) => `/gemeinden/${slug}`),
  ]);
}
