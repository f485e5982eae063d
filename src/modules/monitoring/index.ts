export { monitoringApi } from "./berichte/exchange/api.ts";
export { listOeffentlicheAdressen, verifyBerichte } from "./berichte/views/berichte.ts";
export { registerUeberfaelliges, type UeberfaelligerBeitrag } from "./controlling/views/beitraege.ts";
