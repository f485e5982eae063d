import { labelsOfBenutzer, listBenutzerLabels } from "#src/modules/zugang/index.ts";
import { type AuditChange, listAudit } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays } from "#src/shared/datum.ts";
import { startOfDay } from "#src/shared/moment.ts";
import { mayReadProtokoll } from "../rules/permissions.ts";
import type { ProtokollFilter } from "../rules/protokoll.ts";

export type ProtokollZeile = {
  readonly id: string;
  readonly at: number;
  readonly verb: string;
  /** Null: the machine or somebody without account; see `actorKind`. */
  readonly wer: string | null;
  readonly actorKind: string;
  readonly changes: readonly AuditChange[];
  readonly changeCount: number;
};

const PER_PAGE = 30;

/**
 * The log of the county.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewProtokoll(ctx: Ctx, filter: ProtokollFilter) {
  requireIntern(ctx);
  if (!mayReadProtokoll(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const { entries, total } = await listAudit(
      db,
      {
        ...(filter.bereich ? { area: `${filter.bereich}.` } : {}),
        ...(filter.wer ? { actorId: filter.wer } : {}),
        ...(filter.von ? { from: startOfDay(filter.von) } : {}),
        ...(filter.bis ? { until: startOfDay(addDays(filter.bis, 1)) } : {}),
      },
      PER_PAGE,
      (filter.seite - 1) * PER_PAGE,
    );
    const names = await labelsOfBenutzer(
      db,
      entries.flatMap((entry) => entry.actorId ?? []),
    );
    const zeilen: ProtokollZeile[] = entries.map((entry) => ({
      id: entry.id,
      at: entry.at.getTime(),
      verb: entry.verb,
      wer: entry.actorId ? (names.get(entry.actorId) ?? null) : null,
      actorKind: entry.actorKind,
      changes: entry.changes,
      changeCount: entry.changeCount,
    }));
    return { zeilen, total, seiten: Math.max(1, Math.ceil(total / PER_PAGE)), personen: await listBenutzerLabels(db) };
  });
}
