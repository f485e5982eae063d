import type { Umfrage } from "../../umfrage/rules/definition.ts";
import type { Datensatz } from "./datensatz.ts";
import { type Geschuetzt, schuetze } from "./geheimhaltung.ts";
import type { Tafel } from "./tafel.ts";

/** A table of the register. */
type Ergebnis = { readonly schluessel: string; readonly inhalt: Tafel; readonly zurueckgezogenAm: string | null };

export type Freigabeplan = {
  /** What would go out, new and again. */
  readonly tafeln: readonly Tafel[];
  readonly neu: readonly Tafel[];
  /** Was public before and taken back: it goes out as it was. */
  readonly wieder: readonly Ergebnis[];
  readonly abgelehnt: Geschuetzt["abgelehnt"];
};

/** What would go out if these tables were published now. The preview and the command ask the same. */
export function planFreigabe(
  umfrage: Umfrage,
  daten: Datensatz,
  register: readonly Ergebnis[],
  schluessel: readonly string[],
): Freigabeplan {
  const wieder = register.filter((one) => one.zurueckgezogenAm !== null && schluessel.includes(one.schluessel));
  const again = new Set(wieder.map((one) => one.schluessel));
  const { tafeln: neu, abgelehnt } = schuetze(
    { umfrage, daten, regel: umfrage.veroeffentlichung, alte: register.map((one) => one.inhalt) },
    schluessel.filter((one) => !again.has(one)),
  );
  return { tafeln: [...wieder.map((one) => one.inhalt), ...neu], neu, wieder, abgelehnt };
}
