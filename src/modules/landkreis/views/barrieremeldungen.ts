import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays, type Datum, datumOf } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { ANTWORTFRIST_TAGE } from "../rules/barriere-melden.ts";
import { mayAnswerBarrieremeldungen } from "../rules/permissions.ts";
import { listBarrieremeldungen } from "../store/barrieremeldungen.ts";

export type BarrieremeldungView = {
  readonly id: Id<"Barrieremeldung">;
  readonly text: string;
  readonly seite: string;
  readonly antwortAn: string;
  readonly eingegangenAm: Datum;
  /** The last day for an answer; null once answered. */
  readonly antwortBis: Datum | null;
  readonly ueberfaellig: boolean;
  readonly beantwortetAm: Datum | null;
  readonly loeschenAm: Datum | null;
  readonly rev: number;
};

/**
 * Reports of barriers, open ones first.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewBarrieremeldungen(ctx: Ctx): Promise<BarrieremeldungView[]> {
  requireIntern(ctx);
  if (!mayAnswerBarrieremeldungen(ctx.actor)) throw new NotAllowed();
  const rows = await ctx.db.read(listBarrieremeldungen);
  return rows.map((row) => {
    const eingegangenAm = datumOf(row.eingegangenAm.getTime());
    const antwortBis = row.beantwortetAm ? null : addDays(eingegangenAm, ANTWORTFRIST_TAGE);
    return { ...row, eingegangenAm, antwortBis, ueberfaellig: antwortBis !== null && antwortBis < ctx.today };
  });
}
