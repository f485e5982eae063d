import type { Change } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { gremienChange } from "../rules/audit.ts";
import type { GremiumAngaben } from "../rules/gremium.ts";
import type { GremiumId } from "../rules/ids.ts";
import { mayManageGremien } from "../rules/permissions.ts";
import { insertChronik, insertGremium, isGremiumNameTaken } from "../store/gremien.ts";

/**
 * Sets up the working group that a body has just decided on, inside the transaction of whoever writes that decision
 * down, with the decision as its founding and the first line of its history.
 *
 * @returns its id and the change for the log of the caller
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function foundGremium(
  tx: Tx,
  ctx: Ctx,
  wer: { readonly name: string; readonly am: Datum; readonly anlass: string; readonly ziel: string },
): Promise<Outcome<{ readonly id: GremiumId; readonly change: Change }, "name-vergeben">> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  if (await isGremiumNameTaken(tx, wer.name, null)) return refuse("name-vergeben");
  const angaben: GremiumAngaben = {
    name: wer.name,
    nameUebersetzt: {},
    art: "arbeitskreis",
    ebene: "extern",
    rechte: ["beraten", "koordinieren"],
    beschlussfaehigAb: null,
    turnus: "",
    sitzungenOeffentlich: false,
    gegruendetAm: wer.am,
    anlass: wer.anlass,
    ziele: wer.ziel === "" ? [] : [wer.ziel],
    aufgaben: [],
    stand: "aktiv",
    standGrund: "",
    oeffentlich: true,
  };
  const id = await insertGremium(tx, angaben, null);
  await insertChronik(tx, id, { am: wer.am, text: wer.anlass });
  return accept({ id, change: gremienChange("gremium", id, null, angaben) });
}
