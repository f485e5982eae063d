import { labelsOfBenutzer } from "#src/modules/zugang/index.ts";
import { type AuditChange, listHistory } from "#src/platform/audit/history.ts";
import type { Db } from "#src/platform/db/db.ts";

export type VerlaufEintrag = {
  readonly id: string;
  readonly at: number;
  readonly verb: string;
  /** Who it was; null for the machine and for accounts that no longer exist. */
  readonly wer: string | null;
  readonly felder: readonly { readonly feld: string; readonly vorher: string; readonly nachher: string }[];
};

const HOECHSTENS = 50;

/**
 * What happened to one record, newest first. Whoever asks has checked that the actor may edit it: history shows drafts
 * (T07).
 *
 * @param felderOf what an entry changed, in words
 */
export async function listVerlauf(
  db: Db,
  kind: string,
  id: string,
  felderOf: (change: Pick<AuditChange, "before" | "after">) => VerlaufEintrag["felder"],
): Promise<readonly VerlaufEintrag[]> {
  const history = await listHistory(db, kind, id, HOECHSTENS);
  const actors = history.flatMap((entry) => entry.actorId ?? []);
  const labels = await labelsOfBenutzer(db, actors);
  return history.map((entry) => ({
    id: entry.id,
    at: entry.at.getTime(),
    verb: entry.verb,
    wer: entry.actorId ? (labels.get(entry.actorId) ?? null) : null,
    felder: felderOf(entry),
  }));
}
