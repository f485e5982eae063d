import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { describeWert } from "../rules/feld-texte.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { rightsOf } from "../rules/massnahme-rights.ts";
import { mayMaintainMassnahme, mayReadMassnahme } from "../rules/permissions.ts";
import { findMassnahme } from "../store/massnahmen.ts";
import { viewBezuege } from "./vergleich.ts";
import { listVerlauf, type VerlaufEintrag } from "./verlauf-eintraege.ts";

/**
 * What happened to a Maßnahme, newest first.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may not work on it: history shows drafts (T07)
 */
export async function viewVerlauf(ctx: Ctx, id: MassnahmeId): Promise<readonly VerlaufEintrag[]> {
  const bezuege = await viewBezuege(ctx);
  return ctx.db.read(async (db) => {
    const massnahme = await findMassnahme(db, id);
    if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
    if (!mayMaintainMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotAllowed();
    // What was new has no earlier state to compare with.
    return listVerlauf(db, "massnahme", id, ({ before, after }) =>
      (before ? fieldsOf(before, after) : [])
        .map((feld) => ({
          feld,
          vorher: describeWert(feld, before?.[feld], bezuege),
          nachher: describeWert(feld, after?.[feld], bezuege),
        }))
        .filter((one) => one.vorher !== one.nachher),
    );
  });
}

function fieldsOf(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
}
