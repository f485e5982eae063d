import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { startOfDay } from "#src/shared/moment.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { addToSignale, countSignale, type NewSignal } from "../../signale/store/signale.ts";
import { loeschtagNachAntwort } from "../rules/rueckmeldung.ts";
import type { Ziel } from "../rules/ziel.ts";
import { countRueckmeldungen, insertRueckmeldung, type Rueckmeldung } from "../store/rueckmeldungen.ts";
import { findZiel } from "../store/ziele.ts";

export type RueckmeldungImport = Pick<Rueckmeldung, "sprache" | "nachricht" | "stand" | "antwort" | "oeffentlich"> & {
  readonly ziel: Ziel;
  readonly eingegangen: Datum;
  readonly erledigtAm: Datum | null;
};

/**
 * Takes over messages without senders, and numbers, for a county that has none.
 *
 * @throws NotAllowed for everybody but the Fachstelle and the machine
 */
export function importRueckmeldungen(
  ctx: Ctx,
  list: readonly RueckmeldungImport[],
  zahlen: readonly NewSignal[],
): Promise<Outcome<null, "nicht-leer" | "seite-fehlt">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    if ((await countRueckmeldungen(tx)) + (await countSignale(tx)) > 0) return refuse("nicht-leer");
    for (const { ziel, eingegangen, erledigtAm, ...row } of list) {
      const seite = await findZiel(tx, ziel);
      if (!seite) return refuse("seite-fehlt");
      // Whose words were deleted when they came has nothing left to be deleted.
      const loeschtag = erledigtAm && row.nachricht !== "" ? loeschtagNachAntwort(erledigtAm) : null;
      await insertRueckmeldung(tx, {
        ...row,
        ...ziel,
        leistungId: seite.leistungId,
        eingegangenAm: startOfDay(eingegangen),
        erledigtAm,
        loeschenAm: loeschtag && loeschtag <= ctx.today ? addDays(ctx.today, 1) : loeschtag,
      });
    }
    await addToSignale(tx, zahlen);
    await record(tx, ctx, "wegweiser.rueckmeldungen.imported", [
      { kind: "mandant", id: ctx.mandant.id, after: { rueckmeldungen: list.length, zahlen: zahlen.length } },
    ]);
    return accept(null);
  });
}
