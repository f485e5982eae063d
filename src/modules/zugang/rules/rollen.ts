import { ROLLEN, type Rolle, type Rollenbezug } from "#src/shared/actor.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

/** Roles that mean nothing without a Handlungsfeld, a Stelle or a Gemeinde. */
export const MIT_BEZUG = ["fachredaktion", "zustaendige", "gemeinde"] as const satisfies readonly Rolle[];
export type RolleMitBezug = (typeof MIT_BEZUG)[number];

export function brauchtBezug(rolle: Rolle): rolle is RolleMitBezug {
  return (MIT_BEZUG as readonly Rolle[]).includes(rolle);
}

/** What may be given out here: counties know no operators, the operators' Mandant knows nothing else. */
export function rollenFor(art: "kreis" | "betrieb"): readonly Rolle[] {
  return ROLLEN.filter((rolle) => (rolle === "betreiber") === (art === "betrieb"));
}

export type RollenReason = "keine-rolle" | "rolle-gehoert-nicht-hierher" | "bezug-fehlt" | "bezug-zu-viel";

/**
 * Decides whether an account may have these roles here. Doubles are dropped.
 *
 * - At least one role.
 * - Only roles of this kind of Mandant.
 * - Fachredaktion, Zuständige and Gemeinde name what they are bound to; the others are bound to nothing.
 */
export function acceptRollen(
  art: "kreis" | "betrieb",
  rollen: readonly Rollenbezug[],
): Outcome<readonly Rollenbezug[], RollenReason> {
  const allowed = rollenFor(art);
  const kept = new Map<string, Rollenbezug>();
  for (const one of rollen) {
    if (!allowed.includes(one.rolle)) return refuse("rolle-gehoert-nicht-hierher");
    if (brauchtBezug(one.rolle) && one.bezugId === null) return refuse("bezug-fehlt");
    if (!brauchtBezug(one.rolle) && one.bezugId !== null) return refuse("bezug-zu-viel");
    kept.set(`${one.rolle}:${one.bezugId ?? ""}`, one);
  }
  return kept.size === 0 ? refuse("keine-rolle") : accept([...kept.values()]);
}
