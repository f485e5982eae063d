import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { deleteAnlagenOf, deleteAnlagenUntil } from "../../anlage/store/anlagen.ts";
import { umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { type Akte, isAnonym, schwelleOfAkte } from "../rules/akte.ts";
import { ruecklaufOf } from "../rules/einladung.ts";
import { deleteAngefangeneUntil } from "../store/angefangene.ts";
import { deleteAntworten } from "../store/annahme.ts";
import { deleteEinladungen, listEinladungen, saveRuecklauf } from "../store/einladungen.ts";
import { listAlleAkten } from "../store/umfragen.ts";
import { endAnnahme } from "./gather.ts";

const VORBEI = new Set(["abgelaufen", "geschlossen", "archiviert"]);

/**
 * Nightly: what waits of a survey whose last day is over appears; unfinished answers, the list of who was asked and what
 * was answered go on the day that the survey promised (AN13).
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export function tidyUmfragen(ctx: Ctx) {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const done = {
      angefangene: await deleteAngefangeneUntil(tx, ctx.today),
      einladungen: 0,
      antworten: 0,
      dateien: await deleteAnlagenUntil(tx, ctx.today),
      erschienen: 0,
    };
    for (const akte of await listAlleAkten(tx)) {
      const { einladungTage, rohdatenTage } = akte.definition.aufbewahrung;
      if (akte.bis === null || !VORBEI.has(umfragePhase(akte, ctx.today))) continue;
      if (isAnonym(akte)) done.erschienen += (await endAnnahme(tx, akte.id, schwelleOfAkte(akte))).anzahl;
      if (ctx.today > addDays(akte.bis, einladungTage)) done.einladungen += await forgetEinladungen(tx, akte);
      if (ctx.today <= addDays(akte.bis, rohdatenTage)) continue;
      done.antworten += await deleteAntworten(tx, akte.id);
      done.dateien += await deleteAnlagenOf(tx, akte.id);
    }
    if (Object.values(done).every((count) => count === 0)) return refuse("nichts-faellig");
    await record(tx, ctx, "beteiligung.umfragen.tidied", [{ kind: "mandant", id: ctx.mandant.id, after: done }]);
    return accept(done);
  });
}

/** Who was asked is forgotten; how many of each sector is not. */
async function forgetEinladungen(tx: Tx, akte: Akte): Promise<number> {
  const all = await listEinladungen(tx, akte.id);
  if (all.length === 0) return 0;
  await saveRuecklauf(tx, akte.id, ruecklaufOf(all, isAnonym(akte)));
  return deleteEinladungen(tx, akte.id);
}
