import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayChangeLandkreis } from "../rules/permissions.ts";
import type { Landkreis } from "../rules/profil.ts";
import { forgetLandkreis } from "../store/profil-memory.ts";
import { lockProfil, type ProfilPatch, updateProfil } from "../store/profil.ts";

/** What every change of the settings may be refused for. */
export type SettingsRefusal = "inzwischen-geaendert";

/**
 * The way every change of the county's settings goes: lock, may I, still the state that was shown, does the rule
 * agree, write, record.
 *
 * @param rev the revision the form showed
 * @throws NotFound before the county was set up
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeSettings<Reason extends string = never>(
  ctx: Ctx,
  rev: number,
  verb: `landkreis.${string}`,
  decide: (landkreis: Landkreis, tx: Tx) => Promise<Outcome<ProfilPatch, Reason>> | Outcome<ProfilPatch, Reason>,
): Promise<Outcome<null, Reason | SettingsRefusal>> {
  const outcome = await ctx.db.write(async (tx) => {
    if (!mayChangeLandkreis(ctx.actor)) throw new NotAllowed();
    const landkreis = await lockProfil(tx);
    if (!landkreis) throw new NotFound();
    if (landkreis.rev !== rev) return refuse("inzwischen-geaendert");
    const decided = await decide(landkreis, tx);
    if (!decided.ok) return decided;
    await updateProfil(tx, ctx.mandant.id, decided.value);
    const changed = difference<ProfilPatch>(landkreis, { ...landkreis, ...decided.value });
    await record(tx, ctx, verb, [{ kind: "landkreis", id: ctx.mandant.id, ...changed }]);
    return accept(null);
  });
  forgetLandkreis(ctx.mandant.id);
  return outcome;
}
