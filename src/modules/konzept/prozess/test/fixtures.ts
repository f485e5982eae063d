import type { Datum } from "#src/shared/datum.ts";
import type { GruppeAngaben, ProzessAngaben, SchrittAngaben, UnterlageAngaben } from "../rules/prozess.ts";

export const aProzess = (rest: Partial<ProzessAngaben> = {}): ProzessAngaben => ({
  titel: "Fortschreibung 2027",
  beschreibung: "",
  beschlossenAm: "2025-02-17" as Datum,
  gremiumId: null,
  gremium: "",
  beschluss: "Das Konzept wird fortgeschrieben.",
  vorgaengerId: null,
  moderation: "",
  begleitung: "",
  ...rest,
});

export const aSchritt = (rest: Partial<SchrittAngaben> = {}): SchrittAngaben => ({
  art: "phase",
  titel: "Bestandsaufnahme",
  beschreibung: "",
  wer: "",
  beginn: { tag: "2025-03-20" as Datum, genauigkeit: "tag" },
  ende: { tag: "2027-09-30" as Datum, genauigkeit: "tag" },
  erreicht: false,
  ...rest,
});

export const aGruppe = (rest: Partial<GruppeAngaben> = {}): GruppeAngaben => ({
  gremiumId: null,
  name: "Redaktionsrunde",
  auftrag: "",
  handlungsfeldId: null,
  mitmachen: "",
  ...rest,
});

export const anUnterlage = (rest: Partial<UnterlageAngaben> = {}): UnterlageAngaben => ({
  titel: "Auswertung der Umfrage",
  art: "bericht",
  datum: "2025-07-21" as Datum,
  phaseId: null,
  adresse: "",
  oeffentlich: true,
  ...rest,
});
