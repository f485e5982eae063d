import { difference, recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Anmeldedienst } from "../rules/oidc.ts";
import { mayManageBenutzer } from "../rules/permissions.ts";
import { seal } from "../store/identity/secrets.ts";
import { deleteOidcAnbieter, lockOidcAnbieter, saveNewOidcAnbieter, saveOidcAnbieter } from "../store/oidc-anbieter.ts";
import { oidcReturnPath, type OidcParts, secretPurpose } from "./sign-in-with-oidc.ts";

export type AnmeldedienstReason =
  | "geheimnis-fehlt"
  | "issuer-vorhanden"
  | "dienst-nicht-erreichbar"
  | "inzwischen-geaendert";

type Visible = Pick<Anmeldedienst, "name" | "issuer" | "clientId" | "aktiv"> & { readonly mfaWerte: readonly string[] };

/** What the audit may hold: everything but the secret. */
const visible = ({ name, issuer, clientId, mfaWerte, aktiv }: Visible) => ({
  name,
  issuer,
  clientId,
  mfaWerte,
  aktiv,
});

/** Asks the service for its description once before anything is saved, so that a typing error shows here and not to staff. */
async function answers(ctx: Ctx, parts: Pick<OidcParts, "oidc">, input: Anmeldedienst): Promise<boolean> {
  const probe = { id: newId(), rev: 0, issuer: input.issuer, clientId: input.clientId, clientSecret: "probe" };
  return (await parts.oidc.start(probe, ctx.mandant.origin + oidcReturnPath(probe.id), ctx.now)).ok;
}

export async function createAnmeldedienst(
  ctx: Ctx,
  parts: Pick<OidcParts, "oidc" | "appSecret">,
  input: Anmeldedienst,
): Promise<Outcome<Id<"OidcAnbieter">, AnmeldedienstReason>> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  if (input.clientSecret === "") return refuse("geheimnis-fehlt");
  if (input.aktiv && !(await answers(ctx, parts, input))) return refuse("dienst-nicht-erreichbar");
  const clientSecret = seal(parts.appSecret, secretPurpose(ctx), input.clientSecret);
  return ctx.db.write(async (tx) => {
    const id = newId<"OidcAnbieter">();
    if (!(await saveNewOidcAnbieter(tx, { ...visible(input), id, clientSecret }))) return refuse("issuer-vorhanden");
    await recordUnseen(tx, ctx, "zugang.anmeldedienst.created", [{ kind: "anmeldedienst", id, after: visible(input) }]);
    return accept(id);
  });
}

/**
 * Changes a service. Accounts tied to it stay tied to its issuer, so the issuer cannot be changed: that would be
 * another service.
 */
export async function changeAnmeldedienst(
  ctx: Ctx,
  parts: Pick<OidcParts, "oidc" | "appSecret">,
  id: Id<"OidcAnbieter">,
  input: Anmeldedienst,
): Promise<Outcome<null, AnmeldedienstReason>> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  if (input.aktiv && !(await answers(ctx, parts, input))) return refuse("dienst-nicht-erreichbar");
  return ctx.db.write(async (tx) => {
    const before = await lockOidcAnbieter(tx, id);
    if (!before) throw new NotFound();
    if (before.rev !== input.rev || before.issuer !== input.issuer) return refuse("inzwischen-geaendert");
    await saveOidcAnbieter(tx, id, {
      ...visible(input),
      ...(input.clientSecret === ""
        ? {}
        : { clientSecret: seal(parts.appSecret, secretPurpose(ctx), input.clientSecret) }),
    });
    await recordUnseen(tx, ctx, "zugang.anmeldedienst.changed", [
      { kind: "anmeldedienst", id, ...difference(visible(before), visible(input)) },
    ]);
    return accept(null);
  });
}

/** Accounts that only sign in there lose their way in until they are invited anew or get a password. */
export async function removeAnmeldedienst(ctx: Ctx, id: Id<"OidcAnbieter">): Promise<void> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  await ctx.db.write(async (tx) => {
    const before = await lockOidcAnbieter(tx, id);
    if (!before) throw new NotFound();
    await deleteOidcAnbieter(tx, id);
    await recordUnseen(tx, ctx, "zugang.anmeldedienst.removed", [
      { kind: "anmeldedienst", id, before: visible(before) },
    ]);
  });
}
