import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { stelleChange } from "../rules/audit.ts";
import type { StelleId } from "../rules/ids.ts";
import { mergeAngaben } from "../rules/merge.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import { closesCircle } from "../rules/stelle.ts";
import { dropNamen, moveBelongings, setArchiviert, updateStelle } from "../store/save-stelle.ts";
import { listStelleUses } from "../store/stelle-uses.ts";
import { listReportingLine, lockStelle, type StelleRow } from "../store/stellen.ts";
import { listNamen } from "../store/stellen-namen.ts";
import { acceptStelle, angabenOf, type StelleRefusal } from "./accept-stelle.ts";

export type MergeRefusal = StelleRefusal | "inzwischen-geaendert" | "dieselbe" | "verschiedene-arten";

/**
 * Makes two Stellen one. The survivor keeps its address and words, takes over the other's names, contacts and units,
 * and everything other modules keep about it; the other's address leads to the survivor. Cannot be undone.
 *
 * @param goes the Stelle that is given up, and the revision that was shown
 * @param stays the Stelle that remains
 * @throws NotFound when one of them does not exist
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function mergeStellen(
  ctx: Ctx,
  goes: { id: StelleId; rev: number },
  stays: { id: StelleId; rev: number },
): Promise<Outcome<StelleId, MergeRefusal>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    if (goes.id === stays.id) return refuse("dieselbe");
    const [from, to] = await lockBoth(tx, goes.id, stays.id);
    if (from.rev !== goes.rev || to.rev !== stays.rev || from.archiviertAm || to.archiviertAm) {
      return refuse("inzwischen-geaendert");
    }
    if (from.gehoertZumLandkreis !== to.gehoertZumLandkreis) return refuse("verschiedene-arten");
    const namen = await listNamen(tx, [from.id, to.id]);
    const [before, given] = [angabenOf(to, namen.get(to.id) ?? []), angabenOf(from, namen.get(from.id) ?? [])];
    const above = closesCircle(from.id, to.uebergeordneteStelleId, await listReportingLine(tx))
      ? from.uebergeordneteStelleId
      : to.uebergeordneteStelleId;
    const after = { ...mergeAngaben(before, given), uebergeordneteStelleId: above };

    // The other must be out of the way before its names can belong to the survivor.
    await dropNamen(tx, from.id);
    await setArchiviert(tx, from.id, ctx.today, to.id);
    const accepted = await acceptStelle(tx, after, to.id);
    if (!accepted.ok) return accepted;
    await updateStelle(tx, to.id, accepted.value);
    await moveBelongings(tx, from.id, to.id);
    const moved: Change[] = [];
    for (const use of listStelleUses()) moved.push(...(await use.move(tx, from.id, to.id)));

    await record(tx, ctx, "netzwerk.stellen.merged", [
      stelleChange(to.id, before, accepted.value),
      {
        kind: "stelle",
        id: from.id,
        before: { archiviertAm: null, ersetztDurchId: null, weitereNamen: given.weitereNamen },
        after: { archiviertAm: ctx.today, ersetztDurchId: to.id, weitereNamen: [] },
      },
      ...moved,
    ]);
    return accept(to.id);
  });
}

/** Always in the same order, so that two merges of the same pair cannot wait for each other. */
async function lockBoth(tx: Tx, a: StelleId, b: StelleId): Promise<[StelleRow, StelleRow]> {
  const rows = new Map<StelleId, StelleRow | null>();
  for (const id of [a, b].toSorted()) rows.set(id, await lockStelle(tx, id));
  const [from, to] = [rows.get(a), rows.get(b)];
  if (!from || !to) throw new NotFound();
  return [from, to];
}
