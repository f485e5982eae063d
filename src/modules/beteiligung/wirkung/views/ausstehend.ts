import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { listVeroeffentlichte } from "../../auswertung/store/ergebnisse.ts";
import { mayRunUmfragen } from "../../umfrage/rules/permissions.ts";
import { umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { listUmfragen } from "../../umfrage/store/umfragen.ts";
import { listCluster } from "../../workshop/store/pinnwand.ts";
import { listWorkshops } from "../../workshop/store/workshops.ts";
import { antwortFaelligAm } from "../rules/frist.ts";
import { wirkungTexts } from "../texts/index.ts";

/** Surveys and workshops that people took part in and never heard of again, for whoever has to tell them. */
export async function listAusstehendeAntworten(ctx: Ctx) {
  if (!mayRunUmfragen(ctx.actor)) return [];
  const text = translator(wirkungTexts, ctx.locale);
  const { umfragen, workshops, offene } = await ctx.db.read(async (db) => {
    const gezeigt = new Set(await listVeroeffentlichte(db));
    return {
      umfragen: (await listUmfragen(db)).filter(
        (one) => ["abgelaufen", "geschlossen"].includes(umfragePhase(one, ctx.today)) && !gezeigt.has(one.id),
      ),
      workshops: await listWorkshops(db, ["laeuft"]),
      offene: await listOffene(db),
    };
  });
  const fuer = text("ausstehend.fuer");
  return [
    ...umfragen.map(({ id, titel, bis }) => ({
      key: id as string,
      titel: text("ausstehend.umfrage", { titel }),
      faelligAm: antwortFaelligAm("umfrage", bis ?? ctx.today),
      fuer,
      pfad: `/intern/umfragen/${id}/freigabe`,
    })),
    ...workshops.map(({ id, titel, tag }) => ({
      key: id as string,
      titel: text("ausstehend.workshop", { titel }),
      faelligAm: antwortFaelligAm("workshop", tag),
      fuer,
      pfad: `/intern/workshops/${id}#stand`,
    })),
    ...offene.map(({ id, titel, am, anzahl }) => ({
      key: id as string,
      titel: text("ausstehend.verbleib", { titel, anzahl }),
      faelligAm: antwortFaelligAm("verbleib", am),
      fuer,
      pfad: `/intern/workshops/${id}#pinnwand`,
    })),
  ].filter((one) => one.faelligAm <= ctx.today);
}

/** Documented workshops of which some clusters became nothing yet, with how many. */
async function listOffene(db: Db) {
  const found = [];
  for (const { id, titel, tag, dokumentiertAm } of await listWorkshops(db, ["dokumentiert"])) {
    const anzahl = (await listCluster(db, id)).filter((one) => one.ergebnisId === null).length;
    if (anzahl > 0) found.push({ id, titel, am: dokumentiertAm ?? tag, anzahl });
  }
  return found;
}
