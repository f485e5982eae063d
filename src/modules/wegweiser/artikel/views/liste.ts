import { checksum } from "#src/platform/checksum.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { listEingelesene } from "../../import/store/importe.ts";
import { viewLeistungWahl } from "../../views/intern.ts";
import { type ArtikelFilter, passtZu } from "../rules/liste.ts";
import { viewArtikelIntern } from "./intern.ts";

const JE_SEITE = 100;

/**
 * The Artikel under a filter, page by page, with everything that is needed to change many of them at once.
 *
 * @throws SignInNeeded
 */
export async function viewArtikelListe(ctx: Ctx, filter: ArtikelFilter) {
  const { artikel, may } = await viewArtikelIntern(ctx);
  const eingelesen = await ctx.db.read(listEingelesene);
  const gefunden = artikel.filter((row) => passtZu(filter, { ...row, eingelesen: eingelesen.has(row.id) }));
  return {
    gesamt: artikel.length,
    /** All that the filter finds, on every page of it. */
    gefunden: gefunden.map(({ id, rev }) => ({ id, rev })),
    /** Stands for the list and the state of everything in it: what is changed at once is what was shown. */
    fingerprint: checksum(JSON.stringify(gefunden.map(({ id, rev }) => [id, rev]))),
    seiten: Math.max(1, Math.ceil(gefunden.length / JE_SEITE)),
    zeilen: gefunden.slice((filter.seite - 1) * JE_SEITE, filter.seite * JE_SEITE),
    stellen: (await viewLeistungWahl(ctx)).stellen,
    may,
  };
}
export type ArtikelListe = Awaited<ReturnType<typeof viewArtikelListe>>;
