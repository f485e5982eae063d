import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";
import type { Vorlagenstand } from "./vorlage.ts";

/** Writing papers, bringing them in and noting what the bodies said: the Fachstelle. */
export function mayWriteVorlagen(actor: Actor): boolean {
  return steers(actor);
}

/** Whether somebody may know a paper in the internal area: a draft is the Fachstelle's own. */
export function mayReadVorlage(
  actor: Actor,
  vorlage: { readonly stand: Vorlagenstand; readonly oeffentlich: boolean },
): boolean {
  if (steers(actor)) return true;
  if (vorlage.stand === "entwurf") return false;
  return vorlage.oeffentlich || mayReadVertrauliches(actor);
}

/** What is not for the public: those who sit in the sessions, and who reads for them. */
export function mayReadVertrauliches(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "gremienmitglied", "lesende");
}
