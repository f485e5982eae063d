import type { Counts } from "#src/platform/counts/counts.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { FRAGE_JE_MINUTE, type FrageSignal, frageZumZaehlen } from "../rules/signal.ts";

/**
 * Counts a question that found nothing, or nothing that helped, in memory and without anybody's data (W10, W11, W14),
 * wherever it was asked: in the guide or in the search of the whole site.
 *
 * @param sprache that somebody reads in
 */
export function countQuestion(
  counts: Pick<Counts, "add">,
  ctx: Ctx,
  kind: FrageSignal,
  sprache: string,
  frage: string,
): void {
  const key = frageZumZaehlen(frage);
  if (key) counts.add(ctx.mandant.id, { kind, key, lang: sprache }, FRAGE_JE_MINUTE);
}
