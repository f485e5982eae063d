import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { FunktionAngaben } from "../rules/funktion.ts";
import type { GremiumAngaben } from "../rules/gremium.ts";
import type { FunktionId, GremiumId, MandatId } from "../rules/ids.ts";
import type { MandatAngaben } from "../rules/mandat.ts";
import type { MitgliedschaftAngaben } from "../rules/mitgliedschaft.ts";
import { mayManageGremien } from "../rules/permissions.ts";
import { insertFunktion, listFunktionRows } from "../store/funktionen.ts";
import { insertChronik, insertGremium, listGremiumRows } from "../store/gremien.ts";
import { insertMandat } from "../store/mandate.ts";
import { insertMitglied } from "../store/mitglieder.ts";

export type GremienBestand = {
  readonly funktionen: readonly (FunktionAngaben & { readonly id: FunktionId })[];
  readonly gremien: readonly (GremiumAngaben & {
    readonly id: GremiumId;
    readonly mitglieder: readonly MitgliedschaftAngaben[];
    readonly chronik: readonly { readonly am: Datum; readonly text: string }[];
  })[];
  readonly mandate: readonly (MandatAngaben & { readonly id: MandatId })[];
};

/**
 * Takes over all bodies at once, for a county that has none.
 *
 * @throws NotAllowed for everybody but the Fachstelle and the machine
 */
export async function importGremien(ctx: Ctx, bestand: GremienBestand): Promise<Outcome<null, "nicht-leer">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
    if ((await listGremiumRows(tx, false)).length > 0 || (await listFunktionRows(tx)).length > 0)
      return refuse("nicht-leer");
    for (const { id, ...angaben } of bestand.funktionen) await insertFunktion(tx, angaben, id);
    for (const { id, mitglieder, chronik, ...angaben } of bestand.gremien) {
      await insertGremium(tx, angaben, angaben.stand === "aufgeloest" ? ctx.today : null, id);
      for (const mitglied of mitglieder) await insertMitglied(tx, id, mitglied);
      for (const eintrag of chronik) await insertChronik(tx, id, eintrag);
    }
    for (const { id, ...angaben } of bestand.mandate) await insertMandat(tx, angaben, id);
    await record(tx, ctx, "gremien.imported", [
      ...bestand.funktionen.map(({ id, ...after }) => ({ kind: "funktion", id, before: null, after })),
      ...bestand.gremien.map(({ id, ...after }) => ({ kind: "gremium", id, before: null, after })),
      ...bestand.mandate.map(({ id, ...after }) => ({ kind: "mandat", id, before: null, after })),
    ]);
    return accept(null);
  });
}
