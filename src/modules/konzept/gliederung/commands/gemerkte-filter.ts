import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { isIntern } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { accept } from "#src/shared/result.ts";
import {
  acceptGemerkterFilter,
  acceptNeuerName,
  type FilterListe,
  type GemerkterFilterId,
} from "../rules/gemerkte-filter.ts";
import {
  deleteGemerkterFilter,
  insertGemerkterFilter,
  listGemerkteFilter,
  lockFilterOf,
  lockGemerkterFilter,
  renameGemerkterFilter,
} from "../store/gemerkte-filter.ts";

/** Filters belong to an account: the machine and strangers have none. */
function accountOf(ctx: Ctx): Id<"Benutzer"> {
  if (!isIntern(ctx.actor) || ctx.actor.id === null) throw new NotAllowed();
  return ctx.actor.id;
}

/**
 * Keeps a filter under a name, for the account that asks and nobody else. The log says that one was kept, not how it is
 * called: it is somebody's own.
 *
 * @throws NotAllowed when nobody of the internal area is asking
 */
export async function keepFilter(
  ctx: Ctx,
  typed: { readonly liste: FilterListe; readonly name: string; readonly abfrage: string },
) {
  const benutzerId = accountOf(ctx);
  return ctx.db.write(async (tx) => {
    await lockFilterOf(tx, benutzerId);
    const there = await listGemerkteFilter(tx, benutzerId, typed.liste);
    const accepted = acceptGemerkterFilter(
      typed,
      there.map((one) => one.name),
    );
    if (!accepted.ok) return accepted;
    const id = newId<"GemerkterFilter">();
    await insertGemerkterFilter(tx, { id, benutzerId, liste: typed.liste, ...accepted.value });
    await record(tx, ctx, "konzept.filter.kept", [{ kind: "filter", id, after: { liste: typed.liste } }]);
    return accept({ id, abfrage: accepted.value.abfrage });
  });
}

/**
 * Gives a kept filter another name.
 *
 * @throws NotFound when it is not there or somebody else's
 * @throws NotAllowed when nobody of the internal area is asking
 */
export async function renameFilter(ctx: Ctx, id: GemerkterFilterId, name: string) {
  const benutzerId = accountOf(ctx);
  return ctx.db.write(async (tx) => {
    await lockFilterOf(tx, benutzerId);
    const filter = await lockGemerkterFilter(tx, benutzerId, id);
    if (!filter) throw new NotFound();
    const others = (await listGemerkteFilter(tx, benutzerId, filter.liste)).filter((one) => one.id !== id);
    const accepted = acceptNeuerName(
      name,
      others.map((one) => one.name),
    );
    if (!accepted.ok) return accepted;
    await renameGemerkterFilter(tx, id, accepted.value);
    await record(tx, ctx, "konzept.filter.renamed", [{ kind: "filter", id, after: { liste: filter.liste } }]);
    return accept({ id });
  });
}

/**
 * Deletes a kept filter.
 *
 * @throws NotFound when it is not there or somebody else's
 * @throws NotAllowed when nobody of the internal area is asking
 */
export async function removeFilter(ctx: Ctx, id: GemerkterFilterId) {
  const benutzerId = accountOf(ctx);
  return ctx.db.write(async (tx) => {
    const filter = await lockGemerkterFilter(tx, benutzerId, id);
    if (!filter) throw new NotFound();
    await deleteGemerkterFilter(tx, id);
    await record(tx, ctx, "konzept.filter.removed", [
      { kind: "filter", id, before: { liste: filter.liste }, after: null },
    ]);
    return accept({ id });
  });
}
