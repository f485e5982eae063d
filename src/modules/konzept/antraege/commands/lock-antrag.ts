import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockMassnahme } from "../../store/massnahmen.ts";
import type { AntragId } from "../rules/antrag.ts";
import { mayManageAntraege } from "../rules/permissions.ts";
import { type Antrag, lockAntrag } from "../store/antraege.ts";

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export function requireManageAntraege(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageAntraege(ctx.actor)) throw new NotAllowed();
}

/**
 * An application and its Maßnahme, locked in the order in which everybody locks them, for the Fachstelle.
 *
 * @param rev the state the form showed
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function lockOwnAntrag(tx: Tx, ctx: Ctx, id: AntragId, rev: number) {
  requireManageAntraege(ctx);
  const antrag: Antrag | null = await lockAntrag(tx, id);
  if (!antrag) throw new NotFound();
  if (antrag.rev !== rev) return refuse("inzwischen-geaendert");
  const massnahme = await lockMassnahme(tx, antrag.massnahmeId);
  if (!massnahme) throw new NotFound();
  return accept({ antrag, massnahme });
}
