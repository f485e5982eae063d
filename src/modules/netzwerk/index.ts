export { netzwerkApi } from "./exchange/api.ts";
export { FOERDER_EBENEN, type FoerderEbene, type FoerderprogrammAngaben } from "./rules/foerderprogramm.ts";
export type { FoerderprogrammId, GemeindeId, OrtId, PlanungsregionId, StelleId } from "./rules/ids.ts";
export { findByName, type StelleForMatching } from "./rules/matching.ts";
export {
  EINHEIT_ARTEN,
  ORGANISATION_ARTEN,
  SEKTOREN,
  SPHAEREN,
  STELLE_ARTEN,
  type StelleAngaben,
  type StelleArt,
} from "./rules/stelle.ts";
export type { Barrierefrei, OrtAngaben, OrtArt } from "./rules/ort.ts";
export { type NewFoerderprogramm, saveFoerderprogramm } from "./store/foerderprogramme.ts";
export { type Erreichbar, listErreichbar, listKontaktwege } from "./store/erreichbarkeit.ts";
export { type GemeindeLabel, labelsOfGemeinden } from "./store/gemeinden.ts";
export { type NewStelle, saveStelle, saveStelleName } from "./store/save-stelle.ts";
export { registerSeitenBeitrag, type SeitenBeitrag, type SeitenBeitragQuelle } from "./views/seiten-beitrag.ts";
export { findOrt, listOrtRows, type OrtRow } from "./store/orte.ts";
export { type OrtUse, registerOrtUse } from "./store/ort-uses.ts";
export { registerStelleUse, type StelleGebrauch, type StelleUse } from "./store/stelle-uses.ts";
export { findStelleByEmail, labelsOfStellen, listEigeneStelleIds, type StelleLabel } from "./store/stellen.ts";
export { findStelleByName, listStellenForMatching } from "./store/stellen-namen.ts";
export {
  countStellen,
  type FoerderprogrammOption,
  type GemeindeOption,
  listFoerderprogramme,
  listGemeinden,
  listStellen,
  type NetzwerkNamen,
  type StelleOption,
  viewNamen,
} from "./views/lists.ts";
export type { NetzwerkDemoKeys } from "./rules/demo-keys.ts";
export { listOeffentlicheAdressen } from "./views/adressen.ts";
export { listSuchdokumente } from "./views/suchdokumente.ts";
export { BERATUNGSSPRACHEN, sprachName } from "./rules/sprachen.ts";
export { listPlanungsregionen, type PlanungsregionOption } from "./views/gebiete.ts";
export { deleteExpiredNames } from "./commands/change-kontakt.ts";
export { createOrt, removeOrt } from "./commands/change-ort.ts";
export { createStelle } from "./commands/create-stelle.ts";
export { mergeStellen } from "./commands/merge-stellen.ts";
export type { Ausschnitt } from "./karte/rules/zeichnen.ts";
export { type Karte, viewAusschnitt, viewKarte } from "./karte/views/karte.ts";
export { viewOrganigramm } from "./views/fachstelle.ts";
export { viewGemeinde } from "./views/gemeinde.ts";
export { viewVerzeichnisDaten } from "./views/verzeichnis.ts";
export { viewStelle } from "./views/stelle.ts";
export {
  ANGEBOT_FINANZIERUNGEN,
  type AngebotAngaben,
  type AngebotFinanzierung,
  type AngebotFreigabe,
  type AngebotId,
  ANGEBOTSTAENDE,
  type Angebotstand,
  angebotstand,
  brauchtBestaetigung,
  mayChangeAngebot,
  mayChangeAngebote,
  mayPublishAngebote,
  nenntPerson,
  OHNE_ANGABEN,
  OHNE_FREIGABE,
} from "./rules/angebot.ts";
export {
  type AngebotRow,
  findAngebot,
  insertAngebote,
  listAngebotRows,
  lockAngebot,
  saveFreigabe,
  setAngebotArchiviert,
  updateAngebot,
} from "./store/angebote.ts";
export { type AngebotView, listAngebote, presentAngebot } from "./views/angebote.ts";
