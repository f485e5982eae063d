import { tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { findByToken, saveEinladungen } from "../store/einladungen.ts";

/** Ends the mails about one survey to one address. Answering stays possible, and nobody learns whether she did. */
export function endErinnerungen(ctx: Ctx, token: string) {
  return ctx.db.write(async (tx) => {
    const einladung = await findByToken(tx, "abmelden", tokenHash(token));
    if (!einladung) return refuse("link-ungueltig");
    if (einladung.abgemeldetAm) return refuse("schon-abgemeldet");
    await saveEinladungen(tx, [einladung.id], { abgemeldetAm: ctx.today });
    await recordUnseen(tx, ctx, "beteiligung.einladung.unsubscribed", [
      { kind: "umfrage", id: einladung.umfrageId, after: { abgemeldet: 1 } },
    ]);
    return accept(null);
  });
}
