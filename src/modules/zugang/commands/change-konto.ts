import { difference, recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { lockBenutzerRow, saveBenutzer } from "../store/benutzer.ts";
import { type Konto, requireOwn } from "./konto.ts";

/** The own function and, if wished, name. The name is not written to the audit, because it must be deletable. */
export async function changeAngaben(
  ctx: Ctx,
  konto: Konto,
  input: { funktion: string; name: string | null; rev: number },
): Promise<Outcome<null, "inzwischen-geaendert">> {
  const id = requireOwn(ctx, konto);
  return ctx.db.write(async (tx) => {
    const benutzer = await lockBenutzerRow(tx, id);
    if (!benutzer) throw new NotFound();
    if (benutzer.rev !== input.rev) return refuse("inzwischen-geaendert");
    await saveBenutzer(tx, id, { funktion: input.funktion, name: input.name });
    await recordUnseen(tx, ctx, "zugang.benutzer.details.changed", [
      { kind: "benutzer", id, ...difference({ funktion: benutzer.funktion }, { funktion: input.funktion }) },
    ]);
    return accept(null);
  });
}

/** Ends one of the own sessions. One that is gone already counts as ended. */
export async function endSession(ctx: Ctx, konto: Konto, sessionId: string): Promise<void> {
  const id = requireOwn(ctx, konto);
  await konto.identity.sessions.end(id, sessionId);
  await ctx.db.write(async (tx) => {
    await recordUnseen(tx, ctx, "zugang.sitzung.ended", [{ kind: "benutzer", id }]);
  });
}

/** Ends all own sessions but this one. */
export async function endOtherSessions(ctx: Ctx, konto: Konto): Promise<void> {
  const id = requireOwn(ctx, konto);
  await konto.identity.sessions.endAll(id, konto.sitzung.id);
  await ctx.db.write(async (tx) => {
    await recordUnseen(tx, ctx, "zugang.sitzung.others.ended", [{ kind: "benutzer", id }]);
  });
}
