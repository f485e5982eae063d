import { countStelleInWegweiser, moveStelleInWegweiser } from "./store/stelle-use.ts";
import { listOrtInWegweiser, listStelleInWegweiser } from "./views/gebrauch.ts";

export { wegweiserApi } from "./exchange/api.ts";
export { leseSprache } from "./rules/sprachen.ts";
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
