import type { Ctx } from "#src/platform/ctx.ts";
import { deleteDueRueckmeldungen } from "./rueckmeldung/commands/answer-rueckmeldung.ts";
import { discardOldWegweiserImporte } from "./import/commands/import-fremde.ts";
import { deleteDueSignale } from "./signale/commands/count-signale.ts";
import { countStelleInWegweiser, moveStelleInWegweiser } from "./store/stelle-use.ts";
import { listOrtInWegweiser, listStelleInWegweiser } from "./views/gebrauch.ts";

export { wegweiserApi } from "./exchange/api.ts";
export { zielOfPath } from "./rueckmeldung/rules/ziel.ts";
export { viewAntworten } from "./rueckmeldung/views/rueckmeldungen.ts";
export { countQuestion } from "./signale/commands/count-question.ts";
export { countSignale } from "./signale/commands/count-signale.ts";
export { leseSprache } from "./rules/sprachen.ts";
export { KACHEL_PFAD } from "./strassenkarte/rules/kacheln.ts";
export { labelsOfLeistungen } from "./store/leistungen.ts";
export { listSuchdokumente } from "./views/suchdokumente.ts";
export { hasWegweiser, listOeffentlicheAdressen, listSprachenDesWegweisers } from "./views/lesen.ts";

/** Tells the module netzwerk what this module keeps about Stellen. */
export const wegweiserStelleUse = {
  name: "wegweiser",
  count: countStelleInWegweiser,
  list: listStelleInWegweiser,
  move: moveStelleInWegweiser,
};

/** Tells the module netzwerk which of its places the guide sends people to. */
export const wegweiserOrtUse = { name: "wegweiser", list: listOrtInWegweiser };

/** Every night: what belongs to senders whose day has come, and numbers that nobody looks back on any more. */
export async function deleteDueWegweiserAngaben(ctx: Ctx): Promise<void> {
  await deleteDueRueckmeldungen(ctx);
  await deleteDueSignale(ctx);
  await discardOldWegweiserImporte(ctx);
}
