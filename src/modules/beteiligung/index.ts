export { beteiligungApi } from "./entwurf/exchange/api.ts";
export { deleteDueKommentarAngaben } from "./entwurf/commands/kommentare.ts";
export { listOeffentlicheAdressen } from "./entwurf/views/entwuerfe.ts";
