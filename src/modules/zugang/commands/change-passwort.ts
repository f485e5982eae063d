import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { deleteLinksOf } from "../store/links.ts";
import { HINWEIS_KIND } from "./hinweis.ts";
import { isFresh, type Konto, requireOwn } from "./konto.ts";
import { isEasyToGuess } from "./password-strength.ts";

/** Changes the own password. All other sessions end, open links too; the owner is told by mail. */
export async function changePasswort(
  ctx: Ctx,
  konto: Konto,
  input: { passwort: string; near: readonly string[] },
): Promise<Outcome<null, "bestaetigen" | "passwort-zu-leicht">> {
  const id = requireOwn(ctx, konto);
  if (!isFresh(ctx, konto)) return refuse("bestaetigen");
  if (isEasyToGuess(input.passwort, [...input.near, konto.sitzung.email])) return refuse("passwort-zu-leicht");
  return ctx.db.write(async (tx) => {
    await konto.identity.accounts.setPassword(id, input.passwort);
    await konto.identity.sessions.endAll(id, konto.sitzung.id);
    await deleteLinksOf(tx, id);
    await enqueue(tx, HINWEIS_KIND, { benutzerId: id, anlass: "passwort", locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.passwort.changed", [{ kind: "benutzer", id }]);
    return accept(null);
  });
}
