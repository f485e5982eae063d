import { findOrt } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { saveGeprueft } from "../pflege/store/pflege-staende.ts";
import type { AnlaufstelleId } from "../rules/ids.ts";
import { mayEditAnlaufstelle, mayManageWegweiser } from "../rules/permissions.ts";
import type { Feiertag } from "../rules/zeiten.ts";
import {
  type AnlaufstelleAngaben,
  insertAnlaufstelle,
  listAnlaufstelleRows,
  listFeiertage,
  lockAnlaufstelle,
  replaceFeiertage,
  updateAnlaufstelle,
} from "../store/anlaufstellen.ts";

/**
 * Lets the guide send people to a place of the directory, with its hours.
 *
 * @throws NotFound when there is no such place
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createAnlaufstelle(
  ctx: Ctx,
  id: AnlaufstelleId,
  neu: AnlaufstelleAngaben,
): Promise<Outcome<AnlaufstelleId, "haus-im-kreis" | "schon-so">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    if (!(await findOrt(tx, id))) throw new NotFound();
    if (await lockAnlaufstelle(tx, id)) return refuse("schon-so");
    if (neu.gehoertZuId === id) return refuse("haus-im-kreis");
    await insertAnlaufstelle(tx, { ...neu, id });
    await saveGeprueft(tx, { art: "anlaufstelle", id }, ctx.today);
    await record(tx, ctx, "wegweiser.anlaufstelle.created", [
      { kind: "anlaufstelle", id, before: null, after: { ...neu } },
    ]);
    return accept(id);
  });
}

/**
 * Changes the hours of a place and what else the guide keeps of it. Name and address belong to the directory.
 *
 * @throws NotAllowed for everybody but the Fachstelle and those whose Stelle sits there
 */
export async function changeAnlaufstelle(
  ctx: Ctx,
  id: AnlaufstelleId,
  rev: number,
  neu: AnlaufstelleAngaben,
): Promise<Outcome<null, "inzwischen-geaendert" | "haus-im-kreis">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAnlaufstelle(tx, id);
    if (!row) throw new NotFound();
    if (!mayEditAnlaufstelle(ctx.actor, row)) throw new NotAllowed();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (await belongsToItself(tx, id, neu.gehoertZuId)) return refuse("haus-im-kreis");
    // Who sits there decides who may change it: only the Fachstelle may.
    const after = mayManageWegweiser(ctx.actor) ? neu : { ...neu, stelleId: row.stelleId };
    await updateAnlaufstelle(tx, id, after);
    await record(tx, ctx, "wegweiser.anlaufstelle.changed", [
      { kind: "anlaufstelle", id, ...difference(without(row, "id", "rev", "updatedAt"), after) },
    ]);
    return accept(null);
  });
}

/** Sets the public holidays of the county, all at once. */
export async function changeFeiertage(ctx: Ctx, neu: readonly Feiertag[]): Promise<Outcome<null, never>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const before = await listFeiertage(tx);
    await replaceFeiertage(tx, neu);
    await record(tx, ctx, "wegweiser.feiertage.changed", [
      { kind: "landkreis", id: ctx.mandant.id, before: { feiertage: before }, after: { feiertage: neu } },
    ]);
    return accept(null);
  });
}

async function belongsToItself(tx: Tx, id: AnlaufstelleId, house: AnlaufstelleId | null): Promise<boolean> {
  const rows = new Map((await listAnlaufstelleRows(tx)).map((row) => [row.id, row.gehoertZuId]));
  for (let at = house, steps = 0; at !== null && steps <= rows.size; at = rows.get(at) ?? null, steps++) {
    if (at === id) return true;
  }
  return false;
}
