import { labelsOfBenutzer } from "#src/modules/zugang/index.ts";
import { listHistory } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { describeWert } from "../rules/feld-texte.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { rightsOf } from "../rules/massnahme-rights.ts";
import { mayMaintainMassnahme, mayReadMassnahme } from "../rules/permissions.ts";
import { findMassnahme } from "../store/massnahmen.ts";
import { viewBezuege } from "./vergleich.ts";

export type VerlaufEintrag = {
  readonly id: string;
  readonly at: number;
  readonly verb: string;
  /** Who it was; null for the machine and for accounts that no longer exist. */
  readonly wer: string | null;
  readonly felder: readonly { readonly feld: string; readonly vorher: string; readonly nachher: string }[];
};

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
    const history = await listHistory(db, "massnahme", id, 50);
    const labels = await labelsOfBenutzer(
      db,
      history.flatMap((entry) => entry.actorId ?? []),
    );
    return history.map((entry) => ({
      id: entry.id,
      at: entry.at.getTime(),
      verb: entry.verb,
      wer: entry.actorId ? (labels.get(entry.actorId) ?? null) : null,
      // What was new has no earlier state to compare with.
      felder: (entry.before ? fieldsOf(entry.before, entry.after) : [])
        .map((feld) => ({
          feld,
          vorher: describeWert(feld, entry.before?.[feld], bezuege),
          nachher: describeWert(feld, entry.after?.[feld], bezuege),
        }))
        .filter((one) => one.vorher !== one.nachher),
    }));
  });
}

function fieldsOf(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
}
