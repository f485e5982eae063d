import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { OrtId, StelleId } from "../rules/ids.ts";
import { findOrtRefusal, type OrtAngaben, type OrtRefusal } from "../rules/ort.ts";
import { mayChangeStelleKontakt, mayManageNetzwerk } from "../rules/permissions.ts";
import { findGemeinde } from "../store/gemeinden.ts";
import {
  deleteOrt,
  findOrt,
  insertOrt,
  isOrtNameTaken,
  linkStelleOrt,
  lockOrt,
  type OrtRow,
  unlinkStelleOrt,
  updateOrt,
} from "../store/orte.ts";
import { listOrtGebrauch } from "../store/ort-uses.ts";
import { lockStelle } from "../store/stellen.ts";

export type OrtChangeRefusal = OrtRefusal | "name-vergeben" | "bezug-fehlt" | "inzwischen-geaendert";

/**
 * Adds a place that people come to.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createOrt(ctx: Ctx, neu: OrtAngaben): Promise<Outcome<OrtId, OrtChangeRefusal>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const refused = await findRefusal(tx, neu, null);
    if (refused) return refuse(refused);
    const id = await insertOrt(tx, neu);
    await record(tx, ctx, "netzwerk.ort.created", [{ kind: "ort", id, before: null, after: neu }]);
    return accept(id);
  });
}

/**
 * Changes what is said of a place.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeOrt(
  ctx: Ctx,
  id: OrtId,
  rev: number,
  neu: OrtAngaben,
): Promise<Outcome<null, OrtChangeRefusal>> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const refused = await findRefusal(tx, neu, id);
    if (refused) return refuse(refused);
    await updateOrt(tx, id, neu);
    await record(tx, ctx, "netzwerk.ort.changed", [{ kind: "ort", id, ...difference(angabenOf(row), neu) }]);
    return accept(null);
  });
}

/**
 * Takes a place out of the list; the Stellen there stay, without it. A place that the guide sends people to stays.
 * Throws like `changeOrt`.
 */
export async function removeOrt(
  ctx: Ctx,
  id: OrtId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert" | "wird-gebraucht">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if ((await listOrtGebrauch(tx, id)).length > 0) return refuse("wird-gebraucht");
    await deleteOrt(tx, id);
    await record(tx, ctx, "netzwerk.ort.removed", [{ kind: "ort", id, before: angabenOf(row), after: null }]);
    return accept(null);
  });
}

/**
 * Says that a Stelle is to be found at a place, or no longer.
 *
 * @throws NotFound when there is no such Stelle or place
 * @throws NotAllowed for everybody but the Fachstelle and whoever is zuständig for the Stelle
 */
export async function setStelleOrt(
  ctx: Ctx,
  stelleId: StelleId,
  ortId: OrtId,
  da: boolean,
): Promise<Outcome<null, "schon-so" | "archiviert">> {
  return ctx.db.write(async (tx) => {
    if (!mayChangeStelleKontakt(ctx.actor, { id: stelleId })) throw new NotAllowed();
    const stelle = await lockStelle(tx, stelleId);
    const ort = await findOrt(tx, ortId);
    if (!stelle || !ort) throw new NotFound();
    if (stelle.archiviertAm) return refuse("archiviert");
    const done = da ? await linkStelleOrt(tx, stelleId, ortId) : await unlinkStelleOrt(tx, stelleId, ortId);
    if (!done) return refuse("schon-so");
    await record(tx, ctx, da ? "netzwerk.stelle.ort.added" : "netzwerk.stelle.ort.removed", [
      {
        kind: "stelle",
        id: stelleId,
        before: { standort: da ? null : ort.name },
        after: { standort: da ? ort.name : null },
      },
    ]);
    return accept(null);
  });
}

async function findRefusal(tx: Tx, neu: OrtAngaben, except: OrtId | null): Promise<OrtChangeRefusal | null> {
  const refused = findOrtRefusal(neu);
  if (refused) return refused;
  if (neu.gemeindeId && !(await findGemeinde(tx, neu.gemeindeId))) return "bezug-fehlt";
  return (await isOrtNameTaken(tx, neu.name, except)) ? "name-vergeben" : null;
}

async function lockAllowed(tx: Tx, ctx: Ctx, id: OrtId): Promise<OrtRow> {
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  const row = await lockOrt(tx, id);
  if (!row) throw new NotFound();
  return row;
}

function angabenOf(row: OrtRow): OrtAngaben {
  return without(row, "id", "rev", "gemeindeName");
}
