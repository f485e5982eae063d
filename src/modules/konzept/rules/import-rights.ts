import { type Actor, steers } from "#src/shared/actor.ts";
import type { ImportPlan } from "./import/plan-typen.ts";
import { mayEditHandlungsfeld, maySteerKonzept } from "./permissions.ts";

/** Who sees a Vorschau: the Fachstelle every one, others their own. */
export function maySeeImport(actor: Actor, erstelltVon: string | null): boolean {
  return steers(actor) || (actor.id !== null && actor.id === erstelltVon);
}

/**
 * Whether the actor may do all that a plan would do (T15): a row needs the right in the Handlungsfeld it goes to and in
 * the one it comes from; a new Handlungsfeld needs the Fachstelle.
 *
 * @param feldOf the Handlungsfeld of an existing Maßnahme
 */
export function mayApply(actor: Actor, plan: ImportPlan, feldOf: (massnahmeId: string) => string | null): boolean {
  if (maySteerKonzept(actor)) return true;
  if (plan.neueHandlungsfelder.length > 0) return false;
  return plan.zeilen.every(({ art, massnahmeId, entwurf, unterschiede }) => {
    if (art !== "neu" && art !== "geaendert") return true;
    const from = massnahmeId ? feldOf(massnahmeId) : null;
    const moves = art === "neu" || unterschiede.some((one) => one.feld === "handlungsfeld");
    const to = moves ? entwurf.handlungsfeldId : null;
    return [from, to].every((id) => id === null || mayEditHandlungsfeld(actor, id));
  });
}
