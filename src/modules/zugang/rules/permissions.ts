import { type Actor, hasRolle, type Rolle, type Rollenbezug, steers } from "#src/shared/actor.ts";

/** Roles that may change something somewhere. */
const SCHREIBENDE: ReadonlySet<Rolle> = new Set([
  "fachstelle",
  "fachredaktion",
  "zustaendige",
  "gemeinde",
  "betreiber",
]);

/**
 * Whether an account with these roles must have a second factor before it may do anything.
 *
 * Quelle: docs/adr/0009-sign-in.md; ASVS 5.0 6.3.3
 */
export function needsSecondFactor(rollen: readonly Pick<Rollenbezug, "rolle">[]): boolean {
  return rollen.some((r) => SCHREIBENDE.has(r.rolle));
}

/**
 * The roles that count in this session: none while a needed second factor is missing, and only those that belong to
 * this kind of Mandant. Operators have no roles in a county, county staff none in the operators' Mandant.
 */
export function effectiveRollen(
  art: "kreis" | "betrieb",
  rollen: readonly Rollenbezug[],
  zweiterFaktor: boolean,
): readonly Rollenbezug[] {
  const here = rollen.filter((r) => (r.rolle === "betreiber") === (art === "betrieb"));
  return needsSecondFactor(here) && !zweiterFaktor ? [] : here;
}

/** Signed in, but without any role that counts now: usually because the second factor is missing. */
export function missingFactor(actor: Actor): boolean {
  return actor.kind === "benutzer" && actor.rollen.length === 0 && !actor.zweiterFaktor;
}

/** Invite, change roles, lock, close, reset factors, set up sign-in services. Operators do so among themselves. */
export function mayManageBenutzer(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "betreiber");
}

/** Nobody takes away their own access by mistake, and nobody lifts their own second factor. */
export function mayManage(actor: Actor, benutzer: { readonly id: string }): boolean {
  return mayManageBenutzer(actor) && actor.id !== benutzer.id;
}

/** The own account: password, address, factors, sessions. */
export function mayUseKonto(actor: Actor): boolean {
  return actor.kind === "benutzer";
}

/**
 * Whether this session may enrol a factor: the first one right after the password, any further one only when a factor
 * was shown. Otherwise a stolen password would be enough to add a factor of the thief's own.
 */
export function mayEnrolFaktor(sitzung: { readonly zweiterFaktor: boolean }, hatFaktor: boolean): boolean {
  return sitzung.zweiterFaktor || !hatFaktor;
}
