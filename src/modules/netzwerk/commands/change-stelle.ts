import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { stelleChange } from "../rules/audit.ts";
import type { StelleId } from "../rules/ids.ts";
import { mayChangeStelle, mayChangeStelleKontakt } from "../rules/permissions.ts";
import type { KontaktFeld, StelleAngaben } from "../rules/stelle.ts";
import { updateStelle } from "../store/save-stelle.ts";
import { lockStelle } from "../store/stellen.ts";
import { listNamen } from "../store/stellen-namen.ts";
import { acceptStelle, angabenOf, type StelleRefusal } from "./accept-stelle.ts";

type ChangeRefusal = StelleRefusal | "inzwischen-geaendert" | "archiviert";

/**
 * Changes everything that is said of a Stelle. Its address stays.
 *
 * @param rev the revision the form showed
 * @throws NotFound when there is no such Stelle
 * @throws NotAllowed for everybody but the Fachstelle
 */
export function changeStelle(ctx: Ctx, id: StelleId, rev: number, neu: StelleAngaben) {
  return ctx.db.write(async (tx) => {
    if (!mayChangeStelle(ctx.actor)) throw new NotAllowed();
    return write(tx, ctx, id, rev, "netzwerk.stelle.changed", () => neu);
  });
}

/**
 * Changes task, address, telephone and languages: for whoever is zuständig for just this Stelle.
 *
 * @throws NotAllowed for everybody else but the Fachstelle
 */
export function changeStelleKontakt(ctx: Ctx, id: StelleId, rev: number, neu: Pick<StelleAngaben, KontaktFeld>) {
  return ctx.db.write(async (tx) => {
    if (!mayChangeStelleKontakt(ctx.actor, { id })) throw new NotAllowed();
    return write(tx, ctx, id, rev, "netzwerk.stelle.contact.changed", (before) => ({ ...before, ...neu }));
  });
}

/**
 * Says that everything about a Stelle is right as of today.
 *
 * @throws NotAllowed for everybody but the Fachstelle and whoever is zuständig for this Stelle
 */
export function confirmStelle(ctx: Ctx, id: StelleId, rev: number) {
  return ctx.db.write(async (tx) => {
    if (!mayChangeStelleKontakt(ctx.actor, { id })) throw new NotAllowed();
    return write(tx, ctx, id, rev, "netzwerk.stelle.confirmed", (before) => ({ ...before, geprueftAm: ctx.today }));
  });
}

async function write(
  tx: Tx,
  ctx: Ctx,
  id: StelleId,
  rev: number,
  verb: string,
  change: (before: StelleAngaben) => StelleAngaben,
): Promise<Outcome<null, ChangeRefusal>> {
  const row = await lockStelle(tx, id);
  if (!row) throw new NotFound();
  if (row.archiviertAm) return refuse("archiviert");
  if (row.rev !== rev) return refuse("inzwischen-geaendert");
  const before = angabenOf(row, (await listNamen(tx, [id])).get(id) ?? []);
  const accepted = await acceptStelle(tx, change(before), id);
  if (!accepted.ok) return accepted;
  await updateStelle(tx, id, accepted.value);
  await record(tx, ctx, verb, [stelleChange(id, before, accepted.value)]);
  return accept(null);
}
