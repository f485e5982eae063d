import { tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { linkOeffnet } from "../rules/link.ts";
import { findEmpfaenger, saveAbbestellt } from "../store/empfaenger.ts";
import { findLink } from "../store/links.ts";

/**
 * Ends reminders to one address. The question stays; the Fachstelle telephones from now on, and can ask anew. Parts of
 * the county have no such link.
 */
export function endErinnerungen(ctx: Ctx, token: string) {
  return ctx.db.write(async (tx) => {
    const link = await findLink(tx, "abbestellen", tokenHash(token));
    const wer = link && linkOeffnet(link, ctx.today) ? await findEmpfaenger(tx, link.empfaengerId) : null;
    if (!wer?.darfAbbestellen) return refuse("link-ungueltig");
    await saveAbbestellt(tx, wer.id, wer.abbestelltAm ?? ctx.today);
    await recordUnseen(tx, ctx, "konzept.abfrage.unsubscribed", [
      { kind: "abfrageempfaenger", id: wer.id, after: { abbestelltAm: wer.abbestelltAm ?? ctx.today } },
    ]);
    return accept({ id: wer.id });
  });
}
