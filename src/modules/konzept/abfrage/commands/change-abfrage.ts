import { type Change, recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { AbfrageId } from "../rules/abfrage.ts";
import { type Abfrage, saveAbfrage } from "../store/abfragen.ts";
import { findEmpfaenger, saveAbbestellt } from "../store/empfaenger.ts";
import { revokeLinks } from "../store/links.ts";
import { lockForHandlung } from "./lock-abfrage.ts";
import { queueAbfrageMail } from "./queue-abfrage-mail.ts";

/**
 * Stops asking: every link to this question ends, those that were passed on too (T50). What was typed is kept.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function withdrawAbfrage(ctx: Ctx, id: AbfrageId, rev: number, grund: string) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForHandlung(tx, ctx, id, rev, "zurueckziehen");
    if (!locked.ok) return locked;
    if (grund.trim() === "") return refuse("ohne-grund");
    await revokeLinks(tx, [id], [], new Date(ctx.now));
    await saveAbfrage(tx, id, { stand: "zurueckgezogen", grund: grund.trim() });
    await recordUnseen(
      tx,
      ctx,
      "konzept.abfrage.withdrawn",
      standChange(locked.value, "zurueckgezogen", { grund: grund.trim() }),
    );
    return accept({ id, rundeId: locked.value.rundeId });
  });
}

/**
 * Asks anew with a new link, of whoever was asked at first. All earlier links end: the own ones, those for everything
 * of this recipient, and the whole chain of those that were passed on.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function renewAbfrage(ctx: Ctx, id: AbfrageId, rev: number) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForHandlung(tx, ctx, id, rev, "erneuern");
    if (!locked.ok) return locked;
    const abfrage = locked.value;
    const chain = [abfrage.empfaengerId, ...(abfrage.weitergegebenAnId ? [abfrage.weitergegebenAnId] : [])];
    await revokeLinks(tx, [id], chain, new Date(ctx.now));
    const stand = abfrage.entwurf ? ("entwurf" as const) : ("offen" as const);
    await saveAbfrage(tx, id, { stand, grund: "", weitergegebenAnId: null });
    const empfaenger = await findEmpfaenger(tx, abfrage.empfaengerId);
    if (empfaenger?.abbestelltAm) await saveAbbestellt(tx, empfaenger.id, null);
    if (empfaenger?.email) await queueAbfrageMail(tx, ctx, empfaenger.id, "anfrage", [id]);
    await recordUnseen(tx, ctx, "konzept.abfrage.renewed", standChange(abfrage, stand));
    return accept({ id, rundeId: abfrage.rundeId });
  });
}

/**
 * Gives an answer back with a reason. What was sent is there again to be changed; whoever answered is asked anew.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function returnRueckmeldung(ctx: Ctx, id: AbfrageId, rev: number, grund: string) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForHandlung(tx, ctx, id, rev, "zurueckgeben");
    if (!locked.ok) return locked;
    if (grund.trim() === "") return refuse("ohne-grund");
    const abfrage = locked.value;
    await saveAbfrage(tx, id, {
      stand: "zurueckgegeben",
      grund: grund.trim(),
      eingereicht: null,
      eingereichtAm: null,
    });
    const empfaenger = await findEmpfaenger(tx, abfrage.weitergegebenAnId ?? abfrage.empfaengerId);
    if (empfaenger?.email) await queueAbfrageMail(tx, ctx, empfaenger.id, "rueckgabe", [id]);
    await recordUnseen(
      tx,
      ctx,
      "konzept.abfrage.returned",
      standChange(abfrage, "zurueckgegeben", { grund: grund.trim() }),
    );
    return accept({ id, rundeId: abfrage.rundeId });
  });
}

/** Where the question was and is. Nothing of what was written: it is not accepted yet. */
export function standChange(before: Abfrage, stand: Abfrage["stand"], more: Record<string, unknown> = {}): Change[] {
  return [
    {
      kind: "abfrage",
      id: before.id,
      before: { stand: before.stand },
      after: { stand, massnahme: before.kennung, ...more },
    },
  ];
}
