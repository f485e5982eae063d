import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Rolle, Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { einladungsstand, type Einladungsstand } from "../rules/einladung.ts";
import { mayManage, mayManageBenutzer } from "../rules/permissions.ts";
import { brauchtBezug, rollenFor } from "../rules/rollen.ts";
import { findBenutzer, listBenutzer, listRollen, rollenOf } from "../store/benutzer.ts";
import { listPendingEinladungen } from "../store/einladungen.ts";
import type { Identity } from "../store/identity/identity.ts";
import type { Bezug, BezugQuelle } from "./bezug.ts";

/** A role with the name of what it is bound to; null when that thing is gone, undefined when it is bound to nothing. */
export type RolleMitName = Rollenbezug & { readonly bezug: string | null | undefined };

export type BenutzerZeile = {
  readonly id: Id<"Benutzer">;
  readonly funktion: string;
  readonly name: string | null;
  readonly email: string;
  readonly rollen: readonly RolleMitName[];
  readonly gesperrt: boolean;
  readonly selbst: boolean;
};

export type EinladungZeile = {
  readonly id: Id<"Einladung">;
  readonly email: string;
  readonly funktion: string;
  readonly rollen: readonly RolleMitName[];
  readonly stand: Einladungsstand;
  /** Milliseconds since 1970 UTC. */
  readonly bis: number;
  /** Whether the mail with its link has left. */
  readonly versandt: boolean;
};

export type Auswahl = ReadonlyMap<Rolle, readonly Bezug[]>;

/** What each role can be bound to here. */
export async function viewAuswahl(ctx: Ctx, quellen: readonly BezugQuelle[]): Promise<Auswahl> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  const lists = await Promise.all(quellen.map(async ({ rolle, list }) => [rolle, await list(ctx)] as const));
  return new Map(lists.filter(([rolle]) => rollenFor(ctx.mandant.art).includes(rolle)));
}

function named(rollen: readonly Rollenbezug[], auswahl: Auswahl): RolleMitName[] {
  return rollen.map((one) => ({
    ...one,
    bezug: brauchtBezug(one.rolle)
      ? (auswahl.get(one.rolle)?.find((bezug) => bezug.id === one.bezugId)?.name ?? null)
      : undefined,
  }));
}

/**
 * Everybody with access, and who is invited.
 *
 * @throws NotAllowed unless the actor steers here
 */
export async function viewBenutzerListe(ctx: Ctx, identity: Identity, quellen: readonly BezugQuelle[]) {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  const auswahl = await viewAuswahl(ctx, quellen);
  const { people, rollen, pending } = await ctx.db.read(async (db) => {
    const all = await listBenutzer(db);
    const ids = all.map((one) => one.id);
    return { people: all, rollen: await listRollen(db, ids), pending: await listPendingEinladungen(db) };
  });
  const emails = await identity.accounts.emailsOf(people.map((one) => one.id));
  const benutzer: BenutzerZeile[] = people.map((one) => ({
    id: one.id,
    funktion: one.funktion,
    name: one.name,
    email: emails.get(one.id) ?? "",
    rollen: named(rollen.get(one.id) ?? [], auswahl),
    gesperrt: one.gesperrtAm !== null,
    selbst: one.id === ctx.actor.id,
  }));
  const einladungen: EinladungZeile[] = pending.map((one) => ({
    id: one.id,
    email: one.email ?? "",
    funktion: one.funktion,
    rollen: named(one.rollen, auswahl),
    stand: einladungsstand(one, ctx.now),
    bis: one.expiresAt.getTime(),
    versandt: one.tokenHash !== null,
  }));
  return { benutzer, einladungen };
}

/**
 * One account, for those who manage it.
 *
 * @throws NotFound when it is closed or of another county
 */
export async function viewBenutzer(ctx: Ctx, identity: Identity, quellen: readonly BezugQuelle[], id: Id<"Benutzer">) {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  const auswahl = await viewAuswahl(ctx, quellen);
  const { benutzer, rollen } = await ctx.db.read(async (db) => ({
    benutzer: await findBenutzer(db, id),
    rollen: await rollenOf(db, id),
  }));
  const konto = await identity.accounts.findById(id);
  if (!benutzer || benutzer.geschlossenAm || !konto) throw new NotFound();
  const faktoren = await identity.factors.of(id);
  return {
    id,
    funktion: benutzer.funktion,
    name: benutzer.name,
    rev: benutzer.rev,
    email: konto.email,
    gesperrt: benutzer.gesperrtAm !== null,
    rollen: named(rollen, auswahl),
    auswahl: [...auswahl].map(([rolle, bezuege]) => ({
      rolle,
      bezuege: bezuege.map((bezug) => ({ id: bezug.id, name: bezug.name })),
    })),
    hatFaktor: faktoren.app || faktoren.passkeys.length > 0,
    may: { manage: mayManage(ctx.actor, { id }) },
  };
}
