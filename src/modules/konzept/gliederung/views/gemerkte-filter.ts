import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { type FilterListe, type GemerkterFilterId, LISTEN_PFADE, readAbfrage } from "../rules/gemerkte-filter.ts";
import { listGemerkteFilter } from "../store/gemerkte-filter.ts";

export type GemerkterFilterView = {
  readonly id: GemerkterFilterId;
  readonly name: string;
  readonly abfrage: string;
  /** Of the list filtered like this, without language. Null: the list no longer understands it. */
  readonly path: string | null;
};

/**
 * The filters that the account keeps on a list, by name. None for the machine.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewGemerkte(ctx: Ctx, liste: FilterListe): Promise<readonly GemerkterFilterView[]> {
  requireIntern(ctx);
  const { id: benutzerId } = ctx.actor;
  if (benutzerId === null) return [];
  const rows = await ctx.db.read((db) => listGemerkteFilter(db, benutzerId, liste));
  return rows.map(({ id, name, abfrage }) => {
    const today = readAbfrage(liste, abfrage);
    return { id, name, abfrage, path: today === null ? null : `${LISTEN_PFADE[liste]}?${today}` };
  });
}
