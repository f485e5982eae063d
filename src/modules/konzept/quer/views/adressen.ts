import { listGemeinden, listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../../store/themen.ts";
import { listWer } from "../store/bestand.ts";

const FESTE = [
  "/konzept/gemeinden",
  "/konzept/zielgruppen",
  "/konzept/querschnittsthemen",
  "/konzept/beteiligung-der-aemter",
  "/konzept/ziele-und-massnahmen",
  "/konzept/zeitplan",
  "/konzept/strukturen",
  "/konzept/finanzierung",
  "/konzept/ebenen",
] as const;

/** Public addresses of the cross views, for the sitemap: of Stellen only those that the Konzept names. */
export async function listQuerAdressen(ctx: Ctx): Promise<string[]> {
  const gemeinden = await listGemeinden(ctx);
  const stellen = await listStellen(ctx);
  return ctx.db.read(async (db) => {
    const named = new Set((await listWer(db, OEFFENTLICHER_BLICK)).flatMap((wer) => wer.stelleId ?? []));
    return [
      ...FESTE,
      ...gemeinden.map((one) => `/konzept/gemeinden/${one.slug}`),
      ...(await listZielgruppen(db)).map((gruppe) => `/konzept/zielgruppen/${gruppe.slug}`),
      ...(await listQuerschnittsthemen(db)).map((thema) => `/konzept/querschnittsthemen/${thema.slug}`),
      ...stellen.filter((one) => named.has(one.id)).map((one) => `/konzept/stellen/${one.slug}`),
    ];
  });
}
