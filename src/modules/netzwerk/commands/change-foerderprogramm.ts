import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { FoerderprogrammAngaben } from "../rules/foerderprogramm.ts";
import type { FoerderprogrammId } from "../rules/ids.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import {
  isProgrammNameTaken,
  lockFoerderprogramm,
  saveFoerderprogramm,
  updateFoerderprogramm,
} from "../store/foerderprogramme.ts";
import { findStelle } from "../store/stellen.ts";

export type ProgrammRefusal = "name-vergeben" | "bezug-fehlt";

/**
 * Adds a programme that money may come from.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createFoerderprogramm(
  ctx: Ctx,
  neu: FoerderprogrammAngaben,
): Promise<Outcome<FoerderprogrammId, ProgrammRefusal>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    if (neu.geberId && !(await findStelle(tx, neu.geberId))) return refuse("bezug-fehlt");
    const saved = await saveFoerderprogramm(tx, neu);
    if (!saved.ok) return saved;
    await record(tx, ctx, "netzwerk.foerderprogramm.created", [saved.value.change]);
    return accept(saved.value.id);
  });
}

/**
 * Changes a programme, or takes it out of use: what names it keeps its name.
 *
 * @throws NotFound when there is no such programme
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeFoerderprogramm(
  ctx: Ctx,
  id: FoerderprogrammId,
  rev: number,
  neu: FoerderprogrammAngaben & { readonly archiviert: boolean },
): Promise<Outcome<null, ProgrammRefusal | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const before = await lockFoerderprogramm(tx, id);
    if (!before) throw new NotFound();
    if (before.rev !== rev) return refuse("inzwischen-geaendert");
    const { archiviert, ...angaben } = neu;
    if (angaben.geberId && !(await findStelle(tx, angaben.geberId))) return refuse("bezug-fehlt");
    if (await isProgrammNameTaken(tx, angaben, id)) return refuse("name-vergeben");
    const archiviertAm = archiviert ? (before.archiviertAm ?? ctx.today) : null;
    await updateFoerderprogramm(tx, id, angaben, archiviertAm);
    const changed = difference<Partial<typeof before>>(before, {
      ...before,
      ...angaben,
      weitereNamen: [...angaben.weitereNamen],
      archiviertAm,
    });
    await record(tx, ctx, "netzwerk.foerderprogramm.changed", [{ kind: "foerderprogramm", id, ...changed }]);
    return accept(null);
  });
}
