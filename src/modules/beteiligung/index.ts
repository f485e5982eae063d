export { beteiligungApi } from "./entwurf/exchange/api.ts";
export { deleteDueKommentarAngaben } from "./entwurf/commands/kommentare.ts";
export { listOeffentlicheAdressen } from "./entwurf/views/entwuerfe.ts";
export { deleteDueInterviews } from "./interview/commands/interviews.ts";
export { findZitatQuelle } from "./interview/views/quelle.ts";
