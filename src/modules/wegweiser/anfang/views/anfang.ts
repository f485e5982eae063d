import { listGemeinden, listOrtRows, listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { listAnlaufstelleRows, listFeiertage } from "../../store/anlaufstellen.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import { listUebersetzungen } from "../../store/uebersetzungen.ts";
import { doneAnfang, isAnfang } from "../rules/anfang.ts";
import { LEISTUNGEN_VORLAGE } from "../rules/vorlage.ts";

/** How far the guide of a county has come, and what can be taken over. Null for everybody but the Fachstelle. */
export async function viewAnfang(ctx: Ctx) {
  if (!mayManageWegweiser(ctx.actor)) return null;
  const stellen = await listStellen(ctx);
  const gemeinden = await listGemeinden(ctx);
  return ctx.db.read(async (db) => {
    const leistungen = await listLeistungRows(db, "intern");
    const shown = new Set(leistungen.flatMap((one) => (one.veroeffentlichtAm === null ? [] : [one.id])));
    const texts = await listUebersetzungen(db);
    const anlaufstellen = (await listAnlaufstelleRows(db)).length;
    const titles = new Set(leistungen.map(({ titel }) => titel));
    const done = doneAnfang({
      stellen: stellen.length,
      leistungen: leistungen.length,
      gemeinden: gemeinden.length,
      anlaufstellen,
      feiertage: (await listFeiertage(db)).filter(({ datum }) => datum >= ctx.today).length,
      veroeffentlicht: shown.size,
      uebersetzt: texts.filter(({ leistungId }) => shown.has(leistungId)).length,
    });
    return {
      beginnt: isAnfang(done),
      erledigt: [...done],
      /** There are places that nobody gave hours yet. */
      orteOhneZeiten: (await listOrtRows(db)).length > anlaufstellen,
      stellen: stellen.map(({ id, name }) => ({ id, name })),
      vorlage: LEISTUNGEN_VORLAGE.filter(({ titel }) => !titles.has(titel)).length,
    };
  });
}
export type AnfangView = NonNullable<Awaited<ReturnType<typeof viewAnfang>>>;
