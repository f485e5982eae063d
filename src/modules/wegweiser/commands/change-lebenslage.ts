import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { LebenslageId, LeistungId } from "../rules/ids.ts";
import { VORLAGE } from "../rules/lebenslagen-vorlage.ts";
import { mayManageWegweiser } from "../rules/permissions.ts";
import {
  insertLebenslagen,
  type LebenslageRow,
  listLebenslageRows,
  lockLebenslage,
  updateLebenslage,
} from "../store/lebenslagen.ts";
import { saveLageOrdnung } from "../store/leistungen.ts";
import { keepSprachstaende } from "../uebersetzen/store/sprachstaende.ts";

/** Takes over the usual life situations, for a county that has none yet. */
export async function createLebenslagen(ctx: Ctx): Promise<Outcome<number, "nicht-leer">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    if ((await listLebenslageRows(tx)).length > 0) return refuse("nicht-leer");
    const rows = VORLAGE.map((one, place) => ({ ...one, id: newId<"Lebenslage">(), position: place + 1 }));
    await insertLebenslagen(tx, rows);
    await record(
      tx,
      ctx,
      "wegweiser.lebenslagen.created",
      rows.map(({ id, ...after }) => ({ kind: "lebenslage", id, before: null, after })),
    );
    return accept(rows.length);
  });
}

/** Names a situation, and says in which order its Leistungen come and by which day. */
export async function changeLebenslage(
  ctx: Ctx,
  id: LebenslageId,
  rev: number,
  neu: Pick<LebenslageRow, "namen" | "zeichen" | "position">,
  ordnung: readonly { leistungId: LeistungId; position: number; fristTage: number | null }[],
): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const row = await lockLebenslage(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    await updateLebenslage(tx, id, neu);
    await saveLageOrdnung(tx, id, ordnung);
    await keepSprachstaende(tx, { art: "lebenslage", id }, { titel: row.namen }, { titel: neu.namen });
    const changed = difference(without(row, "id", "slug", "rev"), neu);
    await record(tx, ctx, "wegweiser.lebenslage.changed", [
      { kind: "lebenslage", id, before: changed.before, after: { ...changed.after, ordnung } },
    ]);
    return accept(null);
  });
}
