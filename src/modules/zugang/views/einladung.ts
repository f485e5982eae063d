import type { Ctx } from "#src/platform/ctx.ts";
import type { Rolle } from "#src/shared/actor.ts";
import { acceptEinloesung } from "../rules/einladung.ts";
import { findEinladungByHash } from "../store/einladungen.ts";
import { tokenHash } from "../store/identity/secrets.ts";
import { listOidcAnbieter } from "../store/oidc-anbieter.ts";

/** What whoever holds the link may see of an invitation. Null for every link that opens nothing, whatever the reason. */
export async function viewEinladung(
  ctx: Ctx,
  token: string,
): Promise<{ email: string; funktion: string; rollen: readonly Rolle[]; dienste: boolean } | null> {
  return ctx.db.read(async (db) => {
    const found = acceptEinloesung(await findEinladungByHash(db, tokenHash(token)), ctx.now);
    if (!found.ok || !found.value.email) return null;
    const { email, funktion, rollen } = found.value;
    const dienste = (await listOidcAnbieter(db)).some((one) => one.aktiv);
    return { email, funktion, rollen: [...new Set(rollen.map((one) => one.rolle))], dienste };
  });
}
