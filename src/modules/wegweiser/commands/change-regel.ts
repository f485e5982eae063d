import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { LeistungId, ZustaendigkeitsregelId } from "../rules/ids.ts";
import { mayManageWegweiser } from "../rules/permissions.ts";
import { letters } from "../rules/nachname.ts";
import type { Zustaendigkeitsregel } from "../rules/zustaendig.ts";
import { lockLeistung } from "../store/leistungen.ts";
import { deleteRegel, insertRegel, lockRegel } from "../store/regeln.ts";

export type RegelRefusal = "nachname-halb" | "nachname-verkehrt" | "alter-verkehrt" | "ende-vor-anfang";

/** A range needs both ends, the first before the last. */
export function findRegelRefusal(regel: Omit<Zustaendigkeitsregel, "id">): RegelRefusal | null {
  const [from, to] = [letters(regel.nachnameVon), letters(regel.nachnameBis)];
  if ((from === "") !== (to === "")) return "nachname-halb";
  if (from.slice(0, to.length) > to) return "nachname-verkehrt";
  if (regel.alterVon !== null && regel.alterBis !== null && regel.alterVon > regel.alterBis) return "alter-verkehrt";
  const { giltAb, giltBis } = regel;
  return giltAb !== null && giltBis !== null && giltBis < giltAb ? "ende-vor-anfang" : null;
}

/** Says who is zuständig for whom. Gaps and overlaps with other rules are shown, not refused: they are mended one by one. */
export async function createRegel(
  ctx: Ctx,
  leistungId: LeistungId,
  neu: Omit<Zustaendigkeitsregel, "id">,
): Promise<Outcome<null, RegelRefusal>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    if (!(await lockLeistung(tx, leistungId))) throw new NotFound();
    const refused = findRegelRefusal(neu);
    if (refused) return refuse(refused);
    const id = newId<"Zustaendigkeitsregel">();
    await insertRegel(tx, { ...neu, id, leistungId });
    await record(tx, ctx, "wegweiser.regel.created", [
      { kind: "leistung", id: leistungId, before: null, after: { regel: id, ...neu } },
    ]);
    return accept(null);
  });
}

/** @throws NotFound when the rule is none of this Leistung */
export async function removeRegel(
  ctx: Ctx,
  leistungId: LeistungId,
  id: ZustaendigkeitsregelId,
): Promise<Outcome<null, never>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const row = await lockRegel(tx, id);
    if (!row || row.leistungId !== leistungId) throw new NotFound();
    await deleteRegel(tx, id);
    await record(tx, ctx, "wegweiser.regel.removed", [
      { kind: "leistung", id: leistungId, before: { ...row }, after: null },
    ]);
    return accept(null);
  });
}
