import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { mayEnrolFaktor, mayUseKonto, needsSecondFactor } from "../rules/permissions.ts";
import { isConfirmed } from "../rules/sitzung.ts";
import { findBenutzer, rollenOf } from "../store/benutzer.ts";
import type { Identity } from "../store/identity/identity.ts";
import type { Sitzung } from "../store/identity/sessions.ts";

type Konto = { readonly identity: Identity; readonly sitzung: Sitzung };

/** The own account with everything its page shows. */
export async function viewKonto(ctx: Ctx, { identity, sitzung }: Konto) {
  if (!mayUseKonto(ctx.actor) || ctx.actor.id !== sitzung.benutzerId) throw new NotAllowed();
  const id = sitzung.benutzerId;
  const { benutzer, rollen } = await ctx.db.read(async (db) => ({
    benutzer: await findBenutzer(db, id),
    rollen: await rollenOf(db, id),
  }));
  const konto = await identity.accounts.findById(id);
  if (!benutzer || !konto) throw new NotAllowed();
  const faktoren = await identity.factors.of(id);
  const sitzungen = await identity.sessions.list(id, ctx.now);
  return {
    funktion: benutzer.funktion,
    name: benutzer.name,
    rev: benutzer.rev,
    email: konto.email,
    hatPasswort: konto.hatPasswort,
    rollen: ctx.actor.kind === "benutzer" ? ctx.actor.rollen.map((one) => one.rolle) : [],
    brauchtFaktor: needsSecondFactor(rollen) && !sitzung.zweiterFaktor,
    faktoren: { app: faktoren.app, notfallcodes: faktoren.notfallcodes, passkeys: faktoren.passkeys.length },
    sitzungen: sitzungen.map((one) => ({
      id: one.id,
      geraet: one.geraet,
      seit: one.createdAt.getTime(),
      zuletzt: one.gesehenAm.getTime(),
      diese: one.id === sitzung.id,
    })),
  };
}

/** What the page for second factors shows: what there is, what has begun, and what this session may do. */
export async function viewFaktoren(ctx: Ctx, { identity, sitzung }: Konto) {
  if (!mayUseKonto(ctx.actor) || ctx.actor.id !== sitzung.benutzerId) throw new NotAllowed();
  const id = sitzung.benutzerId;
  const faktoren = await identity.factors.of(id);
  const rollen = await ctx.db.read((db) => rollenOf(db, id));
  const hasAny = faktoren.app || faktoren.passkeys.length > 0;
  const mayEnrol = mayEnrolFaktor(sitzung, hasAny);
  const fresh = isConfirmed(sitzung, ctx.now);
  return {
    app: faktoren.app,
    notfallcodes: faktoren.notfallcodes,
    passkeys: faktoren.passkeys.map((one) => ({ id: one.id, name: one.name, seit: one.createdAt?.getTime() ?? null })),
    /** Only while it may be confirmed in this session: the secret is in it. */
    begonnen: mayEnrol && fresh ? await identity.factors.pendingApp(id) : null,
    pflicht: needsSecondFactor(rollen) && !sitzung.zweiterFaktor,
    may: { enrol: mayEnrol, change: sitzung.zweiterFaktor },
    fresh,
  };
}

/** The own emergency codes, for a few minutes after the person proved who they are. Null afterwards. */
export async function viewNotfallcodes(ctx: Ctx, { identity, sitzung }: Konto): Promise<readonly string[] | null> {
  if (!mayUseKonto(ctx.actor) || ctx.actor.id !== sitzung.benutzerId) throw new NotAllowed();
  if (!sitzung.zweiterFaktor || !isConfirmed(sitzung, ctx.now)) return null;
  const codes = await identity.factors.backupCodes(sitzung.benutzerId);
  return codes.length > 0 ? codes : null;
}
