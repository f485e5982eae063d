import type { Umfrage } from "../definition.ts";
import { parseDefinition } from "../pruefung.ts";
import bestandUndBedarf from "./bestand-und-bedarf.json" with { type: "json" };
import bestandserhebung from "./bestandserhebung.json" with { type: "json" };

/** Surveys to begin with: the one of institutions in 35 questions, and one that collects offers for the Wegweiser. */
export const VORLAGEN = ["bestand-und-bedarf", "bestandserhebung", "leer"] as const;
export type Vorlage = (typeof VORLAGEN)[number];

const LEER = {
  version: 1,
  titel: { de: "Neue Umfrage" },
  grundsprache: "de",
  sprachen: ["de"],
  seiten: [{ code: "seite1", titel: { de: "Seite 1" }, teile: [] }],
};
const JSON_OF: Record<Vorlage, unknown> = { "bestand-und-bedarf": bestandUndBedarf, bestandserhebung, leer: LEER };

/** A fresh copy of a template. @throws when the template itself has mistakes, which a test rules out */
export function umfrageOfVorlage(vorlage: Vorlage): Umfrage {
  const read = parseDefinition(structuredClone(JSON_OF[vorlage]));
  if (!read.ok) throw new Error(`${vorlage}: ${JSON.stringify(read.fehler)}`);
  return read.umfrage;
}
