import type { Ctx } from "#src/platform/ctx.ts";
import { type Actor, OEFFENTLICH } from "#src/shared/actor.ts";
import { effectiveRollen } from "../rules/permissions.ts";
import { findBenutzer, rollenOf } from "../store/benutzer.ts";
import type { Sitzung } from "../store/identity/sessions.ts";

/**
 * The person behind a session, as the rest of the product knows them. Roles are read anew with every request, so one
 * that was taken away is gone with the next click.
 */
export async function viewActor(ctx: Ctx, sitzung: Sitzung): Promise<Actor> {
  return ctx.db.read(async (db) => {
    const [benutzer, rollen] = await Promise.all([
      findBenutzer(db, sitzung.benutzerId),
      rollenOf(db, sitzung.benutzerId),
    ]);
    if (!benutzer || benutzer.gesperrtAm !== null || benutzer.geschlossenAm !== null) return OEFFENTLICH;
    return {
      kind: "benutzer",
      id: sitzung.benutzerId,
      name: benutzer.funktion,
      rollen: effectiveRollen(ctx.mandant.art, rollen, sitzung.zweiterFaktor),
      zweiterFaktor: sitzung.zweiterFaktor,
    };
  });
}
