import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { mayWriteVorlagen } from "../rules/permissions.ts";
import type { VorlageId, Vorlagenstand } from "../rules/vorlage.ts";
import { lockVorlage } from "../store/vorlagen.ts";

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireWriting(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayWriteVorlagen(ctx.actor)) throw new NotAllowed();
}

/**
 * The paper that the person had before her eyes, locked.
 *
 * @param staende the states in which this may be done
 * @throws NotFound when there is none
 */
export async function lockCurrent(tx: Tx, id: VorlageId, rev: number, staende: readonly Vorlagenstand[]) {
  const vorlage = await lockVorlage(tx, id);
  if (!vorlage) throw new NotFound();
  if (vorlage.rev !== rev) return refuse("inzwischen-geaendert");
  if (!staende.includes(vorlage.stand)) return refuse("stand-passt-nicht");
  return accept(vorlage);
}
