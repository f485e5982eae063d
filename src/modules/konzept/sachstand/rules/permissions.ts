import { type Actor, hasRolle, hasRolleFor, isIntern, steers } from "#src/shared/actor.ts";
import {
  type MassnahmeForRights,
  mayEditMassnahme,
  mayMaintainMassnahme,
  mayReadMassnahme,
} from "../../rules/permissions.ts";

/** What a permission needs to know of a Maßnahme and who leads it. */
export type MassnahmeForSachstand = MassnahmeForRights & {
  /** The municipality in the lead, null when somebody else is. */
  readonly federfuehrendeGemeindeId: string | null;
};

/** Whoever keeps the Maßnahme reports of it; of one that a municipality leads, that municipality too. */
export function mayReportSachstand(actor: Actor, massnahme: MassnahmeForSachstand): boolean {
  return mayMaintainMassnahme(actor, massnahme) || hasRolleFor(actor, "gemeinde", massnahme.federfuehrendeGemeindeId);
}

/** What was reported for the office only: the internal area, as far as one may know the Maßnahme. */
export function mayReadSachstaende(actor: Actor, massnahme: MassnahmeForSachstand): boolean {
  return isIntern(actor) && (mayReadMassnahme(actor, massnahme) || mayReportSachstand(actor, massnahme));
}

/** A decision about a Maßnahme is taken by a body and written down by the Fachstelle. */
export function mayDecideMassnahme(actor: Actor): boolean {
  return steers(actor);
}

/** What a Maßnahme is to bring forth: whoever edits it whole. */
export function mayPlanLeistungen(actor: Actor, massnahme: MassnahmeForSachstand): boolean {
  return mayEditMassnahme(actor, massnahme);
}

/** How far one municipality is: itself, or the Fachstelle for all of them. */
export function mayReportGemeindeStand(actor: Actor, gemeindeId: string): boolean {
  return steers(actor) || hasRolleFor(actor, "gemeinde", gemeindeId);
}

/** Anybody who reports for at least one municipality. */
export function mayReportGemeindeStaende(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "gemeinde");
}
