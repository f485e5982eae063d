import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { mayReadOffice } from "../../kette/rules/permissions.ts";
import { maySteerKonzept, OEFFENTLICHER_BLICK, readScope } from "../../rules/permissions.ts";
import type { Blick } from "../../views/massnahmen.ts";
import { type Bestand, fingerprintOf, type MappePlan, planMappe } from "../rules/ganzer-plan.ts";
import type { Tabelle } from "../rules/plan.ts";
import { loadBestand } from "../store/load-bestand.ts";

/** Everything of the Konzept that the reader may see, by the keys of the workbook. */
export async function viewBestand(ctx: Ctx, blick: Blick): Promise<Bestand> {
  const namen = await viewNamen(ctx);
  const scope = blick === "oeffentlich" ? OEFFENTLICHER_BLICK : readScope(ctx.actor);
  const office = blick === "intern" && mayReadOffice(ctx.actor);
  return ctx.db.read(async (db) => (await loadBestand(db, scope, office, namen)).bestand);
}

/**
 * What a workbook would change. Writes nothing.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewMappePlan(
  ctx: Ctx,
  tabellen: readonly Tabelle[],
): Promise<{ readonly plan: MappePlan; readonly fingerprint: string }> {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  const plan = planMappe(tabellen, await viewBestand(ctx, "intern"), ctx.today);
  return { plan, fingerprint: fingerprintOf(plan) };
}
