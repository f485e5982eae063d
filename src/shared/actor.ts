import type { Id } from "./id.ts";

/**
 * What somebody may be in a county.
 * - `fachstelle` steers everything.
 * - `fachredaktion` writes in her Handlungsfelder.
 * - `zustaendige` keep the Maßnahmen of their Stelle.
 * - `gremienmitglied` and `lesende` read the internal area.
 * - `gemeinde` keeps what concerns her own municipality.
 * - `betreiber` runs the installation and sees counts, never contents.
 */
export const ROLLEN = [
  "fachstelle",
  "fachredaktion",
  "zustaendige",
  "gremienmitglied",
  "gemeinde",
  "lesende",
  "betreiber",
] as const;
export type Rolle = (typeof ROLLEN)[number];

/** One role, and what it is bound to: a Handlungsfeld, a Stelle or a Gemeinde. Null: the whole county. */
export type Rollenbezug = { readonly rolle: Rolle; readonly bezugId: string | null };

/** Who is asking. Built once per request by the module zugang. */
export type Actor =
  | { readonly kind: "oeffentlich"; readonly id: null; readonly rollen: readonly [] }
  | { readonly kind: "system"; readonly id: null; readonly rollen: readonly []; readonly name: string }
  | {
      readonly kind: "benutzer";
      readonly id: Id<"Benutzer">;
      readonly name: string;
      readonly rollen: readonly Rollenbezug[];
      /** True once a second factor was shown in this session; writing asks for it. */
      readonly zweiterFaktor: boolean;
    };

export const OEFFENTLICH: Actor = { kind: "oeffentlich", id: null, rollen: [] };

export function hasRolle(actor: Actor, ...rollen: readonly Rolle[]): boolean {
  return actor.rollen.some((r) => rollen.includes(r.rolle));
}

/** Whether the actor holds the role for just this Handlungsfeld, Stelle or Gemeinde. */
export function hasRolleFor(actor: Actor, rolle: Rolle, bezugId: string | null): boolean {
  return bezugId !== null && actor.rollen.some((r) => r.rolle === rolle && r.bezugId === bezugId);
}

/** Fachstelle, or the machine itself (import at the command line, demo, jobs). */
export function steers(actor: Actor): boolean {
  return actor.kind === "system" || hasRolle(actor, "fachstelle");
}

/** Anybody who has signed in to this county's internal area. */
export function isIntern(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "benutzer" && actor.rollen.some((r) => r.rolle !== "betreiber"));
}
