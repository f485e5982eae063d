import { listStellen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { expireDatei } from "#src/platform/files/take-datei.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { gremienChange } from "../rules/audit.ts";
import type { MandatId } from "../rules/ids.ts";
import { findMandatRefusal, type MandatAngaben, type MandatRefusal } from "../rules/mandat.ts";
import { mayManageGremien } from "../rules/permissions.ts";
import { findGremium } from "../store/gremien.ts";
import { deleteMandat, insertMandat, lockMandat, type MandatRow, updateMandat } from "../store/mandate.ts";

export type MandatChangeRefusal = MandatRefusal | "bezug-fehlt" | "inzwischen-geaendert";

/**
 * Keeps the decision that makes a Stelle or a body responsible (R005).
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createMandat(ctx: Ctx, neu: MandatAngaben): Promise<Outcome<MandatId, MandatChangeRefusal>> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const known = await knowsStelle(ctx, neu);
  return ctx.db.write(async (tx) => {
    const refused = findMandatRefusal(neu, ctx.today);
    if (refused) return refuse(refused);
    if (!known || !(await hasGremien(tx, neu))) return refuse("bezug-fehlt");
    const id = await insertMandat(tx, neu);
    await record(tx, ctx, "gremien.mandat.created", [gremienChange("mandat", id, null, neu)]);
    return accept(id);
  });
}

/**
 * Changes a mandate; its address stays.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeMandat(
  ctx: Ctx,
  id: MandatId,
  rev: number,
  neu: MandatAngaben,
): Promise<Outcome<null, MandatChangeRefusal>> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const known = await knowsStelle(ctx, neu);
  return ctx.db.write(async (tx) => {
    const row = await lockMandatToChange(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const refused = findMandatRefusal(neu, ctx.today);
    if (refused) return refuse(refused);
    // A Stelle that was archived since may stay where it already stood.
    const stayed = row.stelleId === neu.stelleId;
    if (!(known || stayed) || !(await hasGremien(tx, neu))) return refuse("bezug-fehlt");
    await updateMandat(tx, id, neu);
    await record(tx, ctx, "gremien.mandat.changed", [gremienChange("mandat", id, angabenOf(row), neu)]);
    return accept(null);
  });
}

/** Takes a mandate away that was entered by mistake. Throws like `changeMandat`. */
export async function removeMandat(
  ctx: Ctx,
  id: MandatId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const row = await lockMandatToChange(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteMandat(tx, id);
    if (row.datei) await expireDatei(tx, row.datei.id);
    await record(tx, ctx, "gremien.mandat.removed", [gremienChange("mandat", id, angabenOf(row), null)]);
    return accept(null);
  });
}

/**
 * The mandate as a change finds it, locked.
 *
 * @throws NotFound, NotAllowed as `changeMandat`
 */
export async function lockMandatToChange(tx: Tx, ctx: Ctx, id: MandatId): Promise<MandatRow> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const row = await lockMandat(tx, id);
  if (!row) throw new NotFound();
  return row;
}

async function knowsStelle(ctx: Ctx, { stelleId }: MandatAngaben): Promise<boolean> {
  return stelleId === null || (await listStellen(ctx)).some((one) => one.id === stelleId);
}

async function hasGremien(tx: Tx, { gremiumId, fuerGremiumId }: MandatAngaben): Promise<boolean> {
  for (const id of [gremiumId, fuerGremiumId]) if (id !== null && !(await findGremium(tx, id))) return false;
  return true;
}

function angabenOf(row: MandatRow): MandatAngaben {
  return without(row, "id", "slug", "rev", "gremium", "fuerGremium", "datei");
}
