import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { deletePflegeStand, saveGeprueft } from "../../pflege/store/pflege-staende.ts";
import { keepSprachstaende } from "../../uebersetzen/store/sprachstaende.ts";
import { findHalbeSprache, type HaeufigeFrageAngaben, type HaeufigeFrageId } from "../rules/frage.ts";
import { deleteHaeufigeFrage, insertHaeufigeFrage, lockHaeufigeFrage, updateHaeufigeFrage } from "../store/fragen.ts";

/** Writing a question is also checking it. @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export function createHaeufigeFrage(
  ctx: Ctx,
  neu: HaeufigeFrageAngaben,
): Promise<Outcome<HaeufigeFrageId, "halbe-sprache">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    if (findHalbeSprache(neu)) return refuse("halbe-sprache");
    const id = await insertHaeufigeFrage(tx, { ...neu, geprueftAm: ctx.today });
    await saveGeprueft(tx, { art: "frage", id }, ctx.today);
    await record(tx, ctx, "wegweiser.frage.created", [{ kind: "haeufige-frage", id, before: null, after: { ...neu } }]);
    return accept(id);
  });
}

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound */
export function changeHaeufigeFrage(
  ctx: Ctx,
  id: HaeufigeFrageId,
  rev: number,
  neu: HaeufigeFrageAngaben,
): Promise<Outcome<null, "halbe-sprache" | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const row = await lockHaeufigeFrage(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (findHalbeSprache(neu)) return refuse("halbe-sprache");
    const after = { ...neu, geprueftAm: ctx.today };
    await updateHaeufigeFrage(tx, id, after);
    await saveGeprueft(tx, { art: "frage", id }, ctx.today);
    const teile = ({ fragen, antworten }: HaeufigeFrageAngaben) => ({ titel: fragen, antwort: antworten });
    await keepSprachstaende(tx, { art: "frage", id }, teile(row), teile(neu));
    await record(tx, ctx, "wegweiser.frage.changed", [
      { kind: "haeufige-frage", id, ...difference(without(row, "id", "rev", "position"), after) },
    ]);
    return accept(null);
  });
}

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound */
export function removeHaeufigeFrage(
  ctx: Ctx,
  id: HaeufigeFrageId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const row = await lockHaeufigeFrage(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteHaeufigeFrage(tx, id);
    await deletePflegeStand(tx, id);
    await record(tx, ctx, "wegweiser.frage.removed", [
      { kind: "haeufige-frage", id, before: { thema: row.thema, fragen: row.fragen }, after: null },
    ]);
    return accept(null);
  });
}
