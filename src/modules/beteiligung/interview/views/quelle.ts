import { requireIntern } from "#src/platform/http/guards.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseId } from "#src/shared/id.ts";
import type { Quelle } from "../../beleg/rules/quelle.ts";
import { mayRunInterviews } from "../rules/permissions.ts";
import { freigabeOf, quelleOfZitat } from "../rules/zitat.ts";
import { findZitat } from "../store/interviews.ts";

/**
 * A quote as evidence. Null for one that does not exist or whose interview this actor must not know.
 *
 * @throws SignInNeeded outside the internal area
 */
export async function findZitatQuelle(ctx: Ctx, schluessel: string): Promise<Quelle | null> {
  requireIntern(ctx);
  const [art, key] = schluessel.split(":", 2);
  const id = parseId<"Zitat">(key);
  if (art !== "zitat" || !id || !mayRunInterviews(ctx.actor)) return null;
  const found = await ctx.db.read((db) => findZitat(db, { id }));
  if (!found) return null;
  const { zitat, interview } = found;
  return {
    schluessel: quelleOfZitat(id),
    aussage: zitat.text,
    herkunft: interview.partner,
    tag: interview.tag,
    zahlen: null,
    adresse: null,
    freigabe: freigabeOf(zitat),
  };
}
