import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept } from "#src/shared/result.ts";
import { type AbfragerundeId, wartetAufAntwort } from "../rules/abfrage.ts";
import { listAbfragen } from "../store/abfragen.ts";
import { revokeLinks } from "../store/links.ts";
import { saveGeschlossen } from "../store/runden.ts";
import { lockOpenRunde } from "./lock-abfrage.ts";

/**
 * Ends a round: what nobody answered lapses, its links end, nobody is reminded any more. What came in can still be
 * accepted.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function closeRunde(ctx: Ctx, id: AbfragerundeId, rev: number) {
  return ctx.db.write(async (tx) => {
    const locked = await lockOpenRunde(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const fragen = await listAbfragen(tx, id);
    await revokeLinks(
      tx,
      fragen.map((one) => one.id),
      [],
      new Date(ctx.now),
    );
    await saveGeschlossen(tx, id, ctx.today);
    const abgelaufen = fragen.filter((one) => wartetAufAntwort(one.stand)).length;
    await recordUnseen(tx, ctx, "konzept.abfrage.closed", [
      { kind: "abfragerunde", id, before: { geschlossenAm: null }, after: { geschlossenAm: ctx.today, abgelaufen } },
    ]);
    return accept({ id, abgelaufen });
  });
}
