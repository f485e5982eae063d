import type { StelleUse } from "#src/modules/netzwerk/index.ts";
import { countStelleInMassnahmen, listStelleInMassnahmen, moveStelleInMassnahmen } from "./store/stelle-use.ts";
import { moveStelleInVorgaengen } from "./store/stelle-in-vorgaengen.ts";

export { konzeptApi } from "./exchange/api.ts";
export { type KonzeptStart, viewKonzeptStart } from "./kette/views/start.ts";
export { viewArbeitsstand } from "./fassung/views/arbeitsstand.ts";
export { angeboteBeitrag } from "./angebote/exchange/stelle-beitrag.ts";
export { type AngebotEingabe, insertAngebot, knownBezuege } from "./angebote/commands/change-angebot.ts";
export { isAngebotFeld, parseAngebot } from "./angebote/pages/teile/angebot-eingabe.ts";
export { formAgain, formRefused } from "./pages/teile/form-fehler.ts";
export { viewAngeboteFuer, viewAngebotWahl } from "./angebote/views/angebote.ts";
export {
  type ImportFileOptions,
  type ImportFileResult,
  importMassnahmenFile,
  type ImportProblem,
} from "./exchange/import-massnahmen-file.ts";
export type { BueroLage, BueroMassnahme } from "./gliederung/rules/buero-lage.ts";
export { viewBueroLage } from "./gliederung/views/buero-lage.ts";
export { type ElementLabel, findElement, viewElemente } from "./gliederung/views/elemente.ts";
export { citeQuelle } from "./beleg/commands/cite-quelle.ts";
export { forgetQuellen, limitQuellen } from "./beleg/commands/limit-quellen.ts";
export type { Belegquelle } from "./beleg/rules/quelle.ts";
export { type QuellenFinder, registerBelegquelle } from "./beleg/store/quellen.ts";
export { viewBelegquelle } from "./beleg/views/quelle.ts";
export { listFolgenJe, listFolgenVon, type Wirkungsfolge } from "./beleg/views/wirkung.ts";
export { openRunde } from "./abfrage/commands/open-runde.ts";
export { remindNow } from "./abfrage/commands/remind.ts";
export type { AbfrageId, AbfragerundeId } from "./abfrage/rules/abfrage.ts";
export { mayManageAbfragen } from "./abfrage/rules/permissions.ts";
export { type BeschlussAufgabe, registerBeschlussAufgaben } from "./beschluss/views/aufgaben-beitrag.ts";
export { listProzesseEinesGremiums } from "./prozess/views/prozesse-eines-gremiums.ts";
export { listVeralteteVorhaben } from "./vorhaben/views/vorhaben.ts";
export { listAbgelaufeneStrukturen } from "./beschluss/views/beschluesse.ts";
export { ANHAENGE_FORMULAR_BYTES, anhangName } from "./anhang/rules/anhang.ts";
export { mayAttachByLink } from "./anhang/views/anhaenge.ts";
export type { Antragstand } from "./antraege/rules/antrag.ts";
export { viewGemeindeAuszugInput } from "./auszug/exchange/auszug-input.ts";
export type { AuszugAbschnitt } from "./auszug/exchange/data.ts";
export type {
  GeldAntrag,
  GeldAussage,
  SteuerungJahr,
  SteuerungMassnahme,
  Steuerungsdaten,
} from "./controlling/rules/steuerung.ts";
export { viewSteuerungsdaten, viewSteuerungsdatenAm } from "./controlling/views/steuerungsdaten.ts";
export { canonicalJson } from "./fassung/rules/canonical.ts";
export type { MassnahmeId } from "./rules/massnahme.ts";
export { type Einschaetzung, EINSCHAETZUNGEN, type Umsetzung, UMSETZUNGEN } from "./sachstand/rules/sachstand.ts";
export { deleteDueBeitritte } from "./beitritt/commands/beitritte.ts";
export { deleteDueIdeenAngaben } from "./ideen/commands/answer-idee.ts";
export { type Beteiligungsentwurf, type EntwurfNamen, writeEntwurf } from "./kette/commands/write-entwurf.ts";
export { viewKette } from "./kette/views/kette.ts";
export { KETTENLUECKEN, type Lueckenart } from "./kette/rules/luecken.ts";
export { type LueckenGruppe, viewLuecken } from "./kette/views/luecken.ts";
export { labelsOfHandlungsfelder, labelsOfMassnahmen } from "./store/massnahmen-namen.ts";
export { countBestand } from "./store/massnahmen-zahlen.ts";
export type { PapierBlock } from "./papier/exchange/data.ts";
export { viewPapierInput } from "./papier/exchange/render-papier.ts";
export { listSuchdokumente } from "./suche/views/suchdokumente.ts";
export { oertlichBeitrag } from "./oertlich/exchange/seiten-beitrag.ts";
export { konzeptBeitrag } from "./quer/exchange/seiten-beitrag.ts";
export { listProzessNamen } from "./prozess/views/prozess.ts";
export { listOeffentlicheAdressen } from "./views/adressen.ts";
export { listHandlungsfelderAuswahl } from "./views/handlungsfelder.ts";
export { listZielgruppenOptionen } from "./views/themen.ts";
export { type OffenePunkte, viewOffenePunkte } from "./views/uebersicht.ts";

/** What netzwerk has to know before a Stelle is archived or merged: who is responsible for which Maßnahmen. */
export const konzeptStelleUse: StelleUse = {
  name: "konzept",
  count: countStelleInMassnahmen,
  list: listStelleInMassnahmen,
  move: async (tx, from, to) => [
    ...(await moveStelleInMassnahmen(tx, from, to)),
    ...(await moveStelleInVorgaengen(tx, from, to)),
  ],
};
