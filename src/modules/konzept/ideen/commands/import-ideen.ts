import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { startOfDay } from "#src/shared/moment.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { findMassnahmeByKennung } from "../../store/massnahmen.ts";
import { mayDecideIdeen } from "../rules/permissions.ts";
import { listBezuege } from "../store/bezuege.ts";
import { countIdeen, type Idee, insertIdeen } from "../store/ideen.ts";

export type IdeeImport = Pick<
  Idee,
  | "nummer"
  | "titel"
  | "idee"
  | "fuerWen"
  | "werKoennte"
  | "organisation"
  | "stand"
  | "kurzfassung"
  | "oeffentlich"
  | "aufwand"
  | "aufwandGrund"
  | "zustaendigId"
  | "vonStelleId"
  | "antwort"
  | "beantwortetAm"
> & {
  readonly eingegangen: Datum;
  /** Numbers of what it is about and of what it became. */
  readonly bedarf: string | null;
  readonly ziel: string | null;
  readonly massnahme: string | null;
};

/**
 * Takes over ideas and what became of them, without senders, for a county that has none.
 *
 * @throws NotAllowed for everybody but the Fachstelle and the machine
 */
export function importIdeen(ctx: Ctx, list: readonly IdeeImport[]) {
  return ctx.db.write(async (tx) => {
    if (!mayDecideIdeen(ctx.actor)) throw new NotAllowed();
    if ((await countIdeen(tx)) > 0) return refuse("nicht-leer");
    const bezuege = await listBezuege(tx);
    const rows = [];
    for (const { eingegangen, bedarf, ziel, massnahme, ...row } of list) {
      const became = massnahme ? await findMassnahmeByKennung(tx, massnahme) : null;
      const bedarfId = bezuege.bedarfe.find((one) => one.kennung === bedarf)?.id ?? null;
      const wirkungszielId = bezuege.ziele.find((one) => one.kennung === ziel)?.id ?? null;
      if ((massnahme && !became) || (bedarf && !bedarfId) || (ziel && !wirkungszielId)) return refuse("bezug-fehlt");
      rows.push({
        ...row,
        id: newId<"Idee">(),
        eingegangenAm: startOfDay(eingegangen),
        bedarfId,
        wirkungszielId,
        massnahmeId: became?.id ?? null,
      });
    }
    await insertIdeen(tx, rows);
    await record(
      tx,
      ctx,
      "konzept.ideen.imported",
      rows.map(({ id, nummer, stand }) => ({ kind: "idee", id, before: null, after: { nummer, stand } })),
    );
    return accept({ anzahl: rows.length });
  });
}
