import type { Ctx } from "#src/platform/ctx.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { type Dateien, keepAnlagen } from "../../anlage/commands/keep-anlagen.ts";
import { type Antworten, OHNE_ANTWORTEN } from "../../umfrage/rules/antworten.ts";
import type { Akte } from "../rules/akte.ts";
import { findLoeschtag, insertAngefangen, lockAngefangen, saveAngefangen } from "../store/angefangene.ts";

/**
 * Makes room for the answers of a code. Nothing happens when there are some: going on is beginning again.
 * No audit entry, as for everything that respondents do (ADR 0084).
 *
 * @param werte what is known already and only has to be corrected
 */
export async function beginAntwort(ctx: Ctx, akte: Akte, code: string, werte: Antworten["werte"] = {}): Promise<void> {
  const loeschenAm = addDays(ctx.today, akte.definition.aufbewahrung.entwurfTage);
  const what = { begonnen: ctx.now, antworten: { ...OHNE_ANTWORTEN, werte, sprache: ctx.locale } };
  await ctx.db.note((tx) => insertAngefangen(tx, akte.id, code, what, loeschenAm));
}

/**
 * Keeps what a page sent, right or wrong, beside what other pages, and other tabs, sent before.
 *
 * @param change takes what was sent into the answers so far
 * @param dateien the files that came along; what the answers name no more is taken away in any case
 */
export function continueAntwort(
  ctx: Ctx,
  akte: Akte,
  code: string,
  change: (before: Antworten) => Antworten,
  dateien: Dateien | null = null,
) {
  return ctx.db.note(async (tx) => {
    const before = await lockAngefangen(tx, akte.id, code);
    if (!before) return refuse("nicht-mehr-da");
    const changed = change({ ...before.antworten, sprache: ctx.locale });
    const { antworten, ohnePlatz } = await keepAnlagen(tx, ctx, akte, code, changed, dateien, () =>
      findLoeschtag(tx, akte.id, code),
    );
    await saveAngefangen(tx, akte.id, code, { ...before, antworten });
    return accept({ before: before.antworten, antworten, ohnePlatz });
  });
}
