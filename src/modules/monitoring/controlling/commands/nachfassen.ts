import { mayManageAbfragen, openRunde, remindNow, viewSteuerungsdaten } from "#src/modules/konzept/index.ts";
import type { AbfrageId, AbfragerundeId, MassnahmeId } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays, type Datum, yearOf } from "#src/shared/datum.ts";
import { refuse } from "#src/shared/result.ts";

/** So many days an answer may take that was asked for from here. */
export const FRIST_TAGE = 21;

/**
 * Asked before anything that was sent is read.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function requireNachfassen(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageAbfragen(ctx.actor)) throw new NotAllowed();
}

/**
 * Asks whoever leads a Maßnahme for a report, in a round of its own (rule C7).
 *
 * @param titel what the round is called, for a Kennung
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such Maßnahme
 */
export async function requestBericht(ctx: Ctx, id: MassnahmeId, titel: (kennung: string) => string) {
  const massnahme = await findMassnahme(ctx, id);
  if (!massnahme.fragbar) return refuse("nicht-fragbar");
  const yearsFirst = `${yearOf(ctx.today)}-01-01` as Datum;
  const von = massnahme.sachstandAm !== null && massnahme.sachstandAm < ctx.today ? massnahme.sachstandAm : yearsFirst;
  const angaben = { titel: titel(massnahme.kennung), von, bis: ctx.today, faelligAm: addDays(ctx.today, FRIST_TAGE) };
  return openRunde(ctx, angaben, [id]);
}

/**
 * Reminds whoever was asked about a Maßnahme and has not answered. Nobody gets two mails on a day.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such Maßnahme
 */
export async function remindBericht(ctx: Ctx, id: MassnahmeId) {
  const { abfrage } = await findMassnahme(ctx, id);
  if (!abfrage?.wartet) return refuse("niemand-zu-erinnern");
  return remindNow(ctx, abfrage.rundeId as AbfragerundeId, abfrage.id as AbfrageId);
}

async function findMassnahme(ctx: Ctx, id: MassnahmeId) {
  requireNachfassen(ctx);
  const found = (await viewSteuerungsdaten(ctx)).massnahmen.find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
}
