export { beteiligungApi } from "./entwurf/exchange/api.ts";
export { deleteDueKommentarAngaben } from "./entwurf/commands/kommentare.ts";
export { listOeffentlicheAdressen } from "./views/adressen.ts";
export { deleteDueAnmeldungen } from "./workshop/commands/anmelden.ts";
export { workshopApi } from "./workshop/exchange/api.ts";
export { findKartenQuelle } from "./workshop/views/quelle.ts";
export { findRaumKey } from "./workshop/views/raum.ts";
