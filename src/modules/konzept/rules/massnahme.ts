import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";

export type KonzeptId = Id<"Konzept">;
export type HandlungsfeldId = Id<"Handlungsfeld">;
export type MassnahmeId = Id<"Massnahme">;
export type ZielgruppeId = Id<"Zielgruppe">;
export type QuerschnittsthemaId = Id<"Querschnittsthema">;
export type ImportId = Id<"Import">;

export const KONZEPTSTAENDE = ["in-arbeit", "beschlossen"] as const;
export type Konzeptstand = (typeof KONZEPTSTAENDE)[number];

/** Landkreis: what happens in the county. Verwaltung: how the administration itself changes (R006). */
export const EBENEN = ["landkreis", "verwaltung"] as const;
export type Ebene = (typeof EBENEN)[number];

/** A permanent task or something with an end (R040). */
export const MASSNAHMENARTEN = ["dauerhaft", "befristet"] as const;
export type Massnahmenart = (typeof MASSNAHMENARTEN)[number];

export const GENAUIGKEITEN = ["jahr", "monat", "tag"] as const;
export type Genauigkeit = (typeof GENAUIGKEITEN)[number];

/** A day with how exactly it was said: "2027" is the first or last day of 2027, known to the year. */
export type Zeitangabe = { readonly tag: Datum; readonly genauigkeit: Genauigkeit };

export const UMFAENGE = ["kreisweit", "gemeinden"] as const;
export type Umfang = (typeof UMFAENGE)[number];

/** Federführung: exactly one per Maßnahme. Mitwirkung: as many as there are (R097, R098). */
export const ROLLEN_AN_MASSNAHME = ["federfuehrung", "mitwirkung"] as const;
export type RolleAnMassnahme = (typeof ROLLEN_AN_MASSNAHME)[number];

/**
 * - `stelle` a known organisation or office;
 * - `gemeinde` a municipality of the county;
 * - `gruppe` an unnamed group ("verschiedene Akteure");
 * - `kollektiv` several together ("Landkreis, Städte und Gemeinden").
 */
export const ZUSTAENDIGENARTEN = ["stelle", "gemeinde", "gruppe", "kollektiv"] as const;
export type Zustaendigenart = (typeof ZUSTAENDIGENARTEN)[number];

export type ZustaendigkeitAngabe = {
  readonly rolle: RolleAnMassnahme;
  readonly art: Zustaendigenart;
  readonly stelleId: Id<"Stelle"> | null;
  readonly gemeindeId: Id<"Gemeinde"> | null;
  /** Of a group or collective; empty for a Stelle or Gemeinde, whose name lives in the module netzwerk. */
  readonly name: string;
  /** As it was written in the source; empty when written by hand. */
  readonly wortlaut: string;
};

export const FINANZIERUNGSSTAENDE = ["geplant", "gesichert", "ausgegeben"] as const;
export type Finanzierungsstand = (typeof FINANZIERUNGSSTAENDE)[number];
