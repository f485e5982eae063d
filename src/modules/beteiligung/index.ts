import { antwortApi } from "./antwort/exchange/api.ts";
import { auswertungApi } from "./auswertung/exchange/api.ts";
import { entwurfApi } from "./entwurf/exchange/api.ts";
import { workshopApi } from "./workshop/exchange/api.ts";

export { findFormularplatz } from "./antwort/pages/teile/keks.ts";
export { findAntwortQuelle } from "./auswertung/views/quelle.ts";
export { deleteDueKommentarAngaben } from "./entwurf/commands/kommentare.ts";
export { deleteDueInterviews } from "./interview/commands/interviews.ts";
export { findZitatQuelle } from "./interview/views/quelle.ts";
export { listOeffentlicheAdressen } from "./views/adressen.ts";
export { deleteDueAnmeldungen } from "./workshop/commands/anmelden.ts";
export { listAusstehendeAntworten } from "./wirkung/views/ausstehend.ts";
export { findKartenQuelle } from "./workshop/views/quelle.ts";
export { findRaumKey } from "./workshop/views/raum.ts";

/** Every address of this module that is for programs. */
export const beteiligungApi = [...antwortApi, ...entwurfApi, ...auswertungApi, ...workshopApi];
