import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { AuswahlrundeId } from "../rules/runde.ts";
import { updateRunde } from "../store/runden.ts";
import { geltendeZettel, listSitze, listStimmzettel, updateSitz } from "../store/sitze.ts";
import { lockForAuswahl } from "./lock-runde.ts";

/**
 * Ends the rating: no ballot is taken any more. With ballots missing only after confirmation, and it is kept whose (AW6,
 * AS2).
 *
 * @param bestaetigt that somebody has read which ballots are missing
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function closeRunde(ctx: Ctx, id: AuswahlrundeId, rev: number, bestaetigt: boolean) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "offen");
    if (!locked.ok) return locked;
    const sitze = await listSitze(tx, [id]);
    const da = geltendeZettel(
      await listStimmzettel(
        tx,
        sitze.map((one) => one.id),
      ),
    );
    const fehlend = sitze.filter((one) => one.ausgeschiedenAm === null && !da.has(one.id));
    if (fehlend.length > 0 && !bestaetigt) return refuse("zettel-fehlen");
    for (const one of fehlend) await updateSitz(tx, one.id, { fehlte: true });
    await updateRunde(tx, id, { stand: "geschlossen", geschlossenAm: ctx.today });
    await record(tx, ctx, "konzept.auswahl.closed", [
      {
        kind: "auswahlrunde",
        id,
        before: { stand: "offen" },
        after: { stand: "geschlossen", abgegeben: da.size, fehlend: fehlend.map((one) => one.name) },
      },
    ]);
    return accept({ id, fehlend: fehlend.length });
  });
}
