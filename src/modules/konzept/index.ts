import type { StelleUse } from "#src/modules/netzwerk/index.ts";
import { countStelleInMassnahmen, listStelleInMassnahmen, moveStelleInMassnahmen } from "./store/stelle-use.ts";

export {
  type ImportFileOptions,
  type ImportFileResult,
  importMassnahmenFile,
  type ImportProblem,
} from "./exchange/import-massnahmen-file.ts";
export { type ElementLabel, findElement, viewElemente } from "./gliederung/views/elemente.ts";
export { labelsOfHandlungsfelder, labelsOfMassnahmen } from "./store/massnahmen-namen.ts";
export { zaehleBestand } from "./store/massnahmen-suche.ts";
export { listSuchdokumente } from "./suche/views/suchdokumente.ts";
export { listOeffentlicheAdressen } from "./views/adressen.ts";
export { listHandlungsfelderAuswahl } from "./views/handlungsfelder.ts";
export { listZielgruppenOptionen } from "./views/themen.ts";
export { type OffenePunkte, type Uebersicht, viewOffenePunkte, viewUebersicht } from "./views/uebersicht.ts";

/** What netzwerk has to know before a Stelle is archived or merged: who is responsible for which Maßnahmen. */
export const konzeptStelleUse: StelleUse = {
  name: "konzept",
  count: countStelleInMassnahmen,
  list: listStelleInMassnahmen,
  move: moveStelleInMassnahmen,
};
export { deleteDueIdeenAngaben } from "./ideen/commands/answer-idee.ts";
