import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { gemeindeChange, kontaktChange, stelleChange } from "../rules/audit.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import { listGemeindeRows } from "../store/gemeinden.ts";
import { insertBestand, type NetzwerkBestand } from "../store/import-netzwerk.ts";
import { countStellen } from "../store/stellen.ts";

/**
 * Takes over a whole directory at once: municipalities, Stellen, contacts and programmes. For a county that has none.
 *
 * @throws NotAllowed for everybody but the Fachstelle and the machine
 */
export async function importNetzwerk(ctx: Ctx, bestand: NetzwerkBestand): Promise<Outcome<null, "nicht-leer">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    if ((await listGemeindeRows(tx)).length > 0 || (await countStellen(tx, { sicht: "intern" })) > 0) {
      return refuse("nicht-leer");
    }
    await insertBestand(tx, bestand);
    await record(tx, ctx, "netzwerk.imported", [
      ...bestand.planungsregionen.map(({ id, ...after }) => ({ kind: "planungsregion", id, before: null, after })),
      ...bestand.verwaltungsgemeinschaften.map(({ id, ...after }) => ({
        kind: "verwaltungsgemeinschaft",
        id,
        before: null,
        after,
      })),
      ...bestand.gemeinden.map(({ id, ...angaben }) => gemeindeChange(id, null, angaben)),
      ...bestand.stellen.map(({ id, ...angaben }) => stelleChange(id, null, angaben)),
      ...bestand.kontakte.map(({ id, ...angaben }) => kontaktChange(id, null, angaben)),
      ...bestand.orte.map(({ id, ...after }) => ({ kind: "ort", id, before: null, after })),
      ...bestand.foerderprogramme.map(({ id, ...after }) => ({ kind: "foerderprogramm", id, before: null, after })),
    ]);
    return accept(null);
  });
}
