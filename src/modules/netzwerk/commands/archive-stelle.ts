import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { StelleId } from "../rules/ids.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import { findFachstelle } from "../store/fachstelle.ts";
import { findNameRefusal, setArchiviert } from "../store/save-stelle.ts";
import { countStelleUse } from "../store/stelle-uses.ts";
import { listUntergeordnete, lockStelle } from "../store/stellen.ts";
import { listNamen } from "../store/stellen-namen.ts";

/**
 * Takes a Stelle out of the directory. What was decided keeps its name.
 *
 * @throws NotFound when there is no such Stelle
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function archiveStelle(
  ctx: Ctx,
  id: StelleId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert" | "federfuehrend" | "ist-fachstelle" | "hat-untergeordnete">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const stelle = await lockStelle(tx, id);
    if (!stelle) throw new NotFound();
    if (stelle.rev !== rev || stelle.archiviertAm) return refuse("inzwischen-geaendert");
    if ((await findFachstelle(tx))?.stelleId === id) return refuse("ist-fachstelle");
    if ((await listUntergeordnete(tx, id)).length > 0) return refuse("hat-untergeordnete");
    if ((await countStelleUse(tx, id)).leads > 0) return refuse("federfuehrend");
    await setArchiviert(tx, id, ctx.today);
    const change = { kind: "stelle", id, before: { archiviertAm: null }, after: { archiviertAm: ctx.today } };
    await record(tx, ctx, "netzwerk.stelle.archived", [change]);
    return accept(null);
  });
}

/**
 * Puts an archived Stelle back. One that was merged into another stays where it is.
 *
 * @throws NotFound when there is no such Stelle
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function restoreStelle(
  ctx: Ctx,
  id: StelleId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert" | "zusammengefuehrt" | "name-vergeben" | "schreibweise-vergeben">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const stelle = await lockStelle(tx, id);
    if (!stelle) throw new NotFound();
    if (stelle.rev !== rev || !stelle.archiviertAm) return refuse("inzwischen-geaendert");
    if (stelle.ersetztDurchId) return refuse("zusammengefuehrt");
    const weitereNamen = (await listNamen(tx, [id])).get(id) ?? [];
    const taken = await findNameRefusal(tx, { name: stelle.name, weitereNamen }, id);
    if (taken) return refuse(taken);
    await setArchiviert(tx, id, null);
    const change = { kind: "stelle", id, before: { archiviertAm: stelle.archiviertAm }, after: { archiviertAm: null } };
    await record(tx, ctx, "netzwerk.stelle.restored", [change]);
    return accept(null);
  });
}
