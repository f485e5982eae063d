import { countStelleInWegweiser, listStelleInWegweiser, moveStelleInWegweiser } from "./store/stelle-use.ts";

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
