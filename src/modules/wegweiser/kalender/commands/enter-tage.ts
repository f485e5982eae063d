import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import { mayEditAnlaufstelle } from "../../rules/permissions.ts";
import type { Ausnahme } from "../../rules/zeiten.ts";
import { lockAnlaufstelle, updateAnlaufstelle } from "../../store/anlaufstellen.ts";
import { withoutTage, withTage } from "../rules/tage.ts";

/**
 * Writes the same exceptions into several places at once, or takes them away again: Christmas, a bridge day, the summer
 * holidays. All or nothing.
 *
 * @throws NotFound when one of the places is gone
 * @throws NotAllowed when one of them is not the actor's to change
 */
export async function enterTage(
  ctx: Ctx,
  anlaufstelleIds: readonly AnlaufstelleId[],
  tage: readonly Ausnahme[],
  tat: "eintragen" | "entfernen",
): Promise<Outcome<null, "tage-fehlen" | "ort-fehlt">> {
  return ctx.db.write(async (tx) => {
    const changes: Change[] = [];
    // Always in the same order, so that two people at it wait for each other instead of both failing.
    for (const id of [...new Set(anlaufstelleIds)].toSorted()) {
      const row = await lockAnlaufstelle(tx, id);
      if (!row) throw new NotFound();
      if (!mayEditAnlaufstelle(ctx.actor, row)) throw new NotAllowed();
      const ausnahmen = (tat === "eintragen" ? withTage : withoutTage)(row.ausnahmen, tage);
      await updateAnlaufstelle(tx, id, { ...without(row, "id", "rev"), ausnahmen });
      changes.push({ kind: "anlaufstelle", id, before: { ausnahmen: row.ausnahmen }, after: { ausnahmen } });
    }
    if (tage.length === 0) return refuse("tage-fehlen");
    if (changes.length === 0) return refuse("ort-fehlt");
    if (tat === "eintragen") await record(tx, ctx, "wegweiser.tage.entered", changes);
    else await record(tx, ctx, "wegweiser.tage.removed", changes);
    return accept(null);
  });
}
