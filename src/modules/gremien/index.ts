import type { StelleUse } from "#src/modules/netzwerk/index.ts";
import { countStelleInGremien, listStelleInGremien, moveStelleInGremien } from "./store/stelle-use.ts";

export { gremienApi } from "./exchange/api.ts";
export { foundGremium } from "./commands/found-gremium.ts";
export { deleteExpiredHolderNames } from "./commands/change-funktion.ts";
export { gremienSeitenBeitrag } from "./exchange/seiten-beitrag.ts";
export type { GremiumId } from "./rules/ids.ts";
export { labelsOfFunktionen } from "./store/funktionen.ts";
export { labelsOfGremien } from "./store/gremien.ts";
export { labelsOfMandate } from "./store/mandate.ts";
export { type Beschluss, listBeschluesse } from "./views/beschluesse.ts";
export { type GremiumInList, listGremien } from "./views/liste.ts";
export { type HandlungsfeldOption, registerHandlungsfelder } from "./views/handlungsfelder.ts";
export { type ProzessOfGremium, registerProzesse } from "./views/prozesse.ts";
export { listOeffentlicheAdressen } from "./views/adressen.ts";
export { listSuchdokumente } from "./views/suchdokumente.ts";
export { listStimmberechtigte, type Stimmberechtigt } from "./views/stimmberechtigte.ts";

/** What netzwerk has to know before a Stelle is archived or merged: seats, functions and mandates. */
export const gremienStelleUse: StelleUse = {
  name: "gremien",
  count: countStelleInGremien,
  list: listStelleInGremien,
  move: moveStelleInGremien,
};
