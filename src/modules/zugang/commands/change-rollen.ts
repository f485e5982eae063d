import { difference, recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayManageBenutzer } from "../rules/permissions.ts";
import { acceptRollen, type RollenReason } from "../rules/rollen.ts";
import { countOtherSteering, lockBenutzerRow, replaceRollen, rollenOf, saveBenutzer } from "../store/benutzer.ts";

/**
 * Gives an account other roles and says what it is called. Takes effect with the next request of its owner.
 * The last account that steers keeps its role.
 *
 * @throws NotFound when the account is closed or of another county
 */
export async function changeRollen(
  ctx: Ctx,
  id: Id<"Benutzer">,
  input: { rollen: readonly Rollenbezug[]; funktion: string; rev: number },
): Promise<Outcome<null, RollenReason | "inzwischen-geaendert" | "letzte-fachstelle">> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  const rollen = acceptRollen(ctx.mandant.art, input.rollen);
  if (!rollen.ok) return rollen;
  const steering = ctx.mandant.art === "betrieb" ? "betreiber" : "fachstelle";
  return ctx.db.write(async (tx) => {
    const benutzer = await lockBenutzerRow(tx, id);
    if (!benutzer || benutzer.geschlossenAm) throw new NotFound();
    if (benutzer.rev !== input.rev) return refuse("inzwischen-geaendert");
    const before = await rollenOf(tx, id);
    const loses = before.some((r) => r.rolle === steering) && !rollen.value.some((r) => r.rolle === steering);
    if (loses && (await countOtherSteering(tx, id, ctx.mandant.art)) === 0) return refuse("letzte-fachstelle");
    await replaceRollen(tx, id, rollen.value);
    await saveBenutzer(tx, id, { funktion: input.funktion });
    await recordUnseen(tx, ctx, "zugang.benutzer.roles.changed", [
      {
        kind: "benutzer",
        id,
        ...difference(
          { funktion: benutzer.funktion, rollen: before },
          { funktion: input.funktion, rollen: rollen.value },
        ),
      },
    ]);
    return accept(null);
  });
}
