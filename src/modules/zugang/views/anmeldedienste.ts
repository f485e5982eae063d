import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Id } from "#src/shared/id.ts";
import { mayManageBenutzer } from "../rules/permissions.ts";
import { findOidcAnbieter, listOidcAnbieter } from "../store/oidc-anbieter.ts";

/** The buttons of the sign-in page. */
export async function viewAnmeldeknoepfe(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const all = await ctx.db.read(listOidcAnbieter);
  return all.filter((one) => one.aktiv).map(({ id, name }) => ({ id, name }));
}

/** The county's sign-in services, without their secrets. */
export async function viewAnmeldedienste(ctx: Ctx) {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  const all = await ctx.db.read(listOidcAnbieter);
  return all.map(({ id, name, issuer, aktiv }) => ({ id, name, issuer, aktiv }));
}

/** @throws NotFound when there is none with this id here */
export async function viewAnmeldedienst(ctx: Ctx, id: Id<"OidcAnbieter">) {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  const found = await ctx.db.read((db) => findOidcAnbieter(db, id));
  if (!found) throw new NotFound();
  const { name, issuer, clientId, mfaWerte, aktiv, rev } = found;
  return {
    id,
    name,
    issuer,
    clientId,
    mfaWerte,
    aktiv,
    rev,
    zurueck: `${ctx.mandant.origin}/anmelden/dienst/${id}/zurueck`,
  };
}
