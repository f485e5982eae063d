import type { Change } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { mayKeepProzess } from "../rules/permissions.ts";
import type { ProzessId } from "../rules/prozess.ts";
import { lockProzess, type ProzessRow } from "../store/prozesse.ts";

/** A part that is there already, in the state the person had before her eyes. */
export type Eintrag<Kind> = { readonly id: Kind; readonly rev: number };

/** @throws NotAllowed for everybody but the Fachstelle */
export function requireKeepProzess(ctx: Ctx): void {
  if (!mayKeepProzess(ctx.actor)) throw new NotAllowed();
}

/** @throws NotAllowed, NotFound */
export async function lockForProzess(tx: Tx, ctx: Ctx, id: ProzessId): Promise<ProzessRow> {
  requireKeepProzess(ctx);
  const row = await lockProzess(tx, id);
  if (!row) throw new NotFound();
  return row;
}

/** What happened to a part, told at its process. `eintrag` is the name of the part. */
export function teilChange(
  prozessId: ProzessId,
  eintrag: string,
  change: Partial<Pick<Change, "before" | "after">>,
): Change[] {
  return [{ kind: "prozess", id: prozessId, ...change, after: { eintrag, ...change.after } }];
}
