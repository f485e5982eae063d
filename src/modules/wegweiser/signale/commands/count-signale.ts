import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Count } from "#src/platform/counts/counts.ts";
import { FRAGEN_BEHALTEN_TAGE, SIGNAL_ARTEN, STIMMEN_BEHALTEN_TAGE } from "../rules/signal.ts";
import { addToSignale, deleteSignaleBefore } from "../store/signale.ts";

/**
 * Writes down what was counted since the last time, as one command for all of it.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export function countSignale(ctx: Ctx, counts: readonly Count[]): Promise<Outcome<null, "nichts-gezaehlt">> {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const gezaehlt = counts.flatMap(({ kind, key, lang, n }) => {
      const art = SIGNAL_ARTEN.find((one) => one === kind);
      return art ? [{ art, schluessel: key, sprache: lang, tag: ctx.today, anzahl: n }] : [];
    });
    if (gezaehlt.length === 0) return refuse("nichts-gezaehlt");
    await addToSignale(tx, gezaehlt);
    await recordUnseen(tx, ctx, "wegweiser.signale.counted", [
      { kind: "mandant", id: ctx.mandant.id, after: { zeilen: gezaehlt.length } },
    ]);
    return accept(null);
  });
}

/**
 * Deletes numbers whose time is over. For the nightly run.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export function deleteDueSignale(ctx: Ctx): Promise<Outcome<number, "nichts-faellig">> {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const before = (days: number) => addDays(ctx.today, -days);
    const zeilen = await deleteSignaleBefore(tx, before(FRAGEN_BEHALTEN_TAGE), before(STIMMEN_BEHALTEN_TAGE));
    if (zeilen === 0) return refuse("nichts-faellig");
    await recordUnseen(tx, ctx, "wegweiser.signale.expired", [
      { kind: "mandant", id: ctx.mandant.id, after: { zeilen } },
    ]);
    return accept(zeilen);
  });
}
