import type { Counts } from "#src/platform/counts/counts.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { FRAGE_JE_MINUTE, frageZumZaehlen } from "../rules/signal.ts";

/**
 * Counts a question that found nothing, in memory and without anybody's data (W10, W11), wherever it was asked: in the
 * guide or in the search of the whole site.
 *
 * @param sprache that somebody reads in
 */
export function countQuestion(counts: Pick<Counts, "add">, ctx: Ctx, sprache: string, frage: string): void {
  const key = frageZumZaehlen(frage);
  if (key) counts.add(ctx.mandant.id, { kind: "suche-leer", key, lang: sprache }, FRAGE_JE_MINUTE);
}
