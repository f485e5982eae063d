import type { FinanzierungAngabe } from "./finanzierung-angabe.ts";
import type { ZustaendigkeitAngabe } from "./massnahme.ts";
import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";
import { type Namen, nameOf } from "./wortlaut.ts";
import { finanzierungZelle, zustaendigkeitZelle } from "./zellen.ts";
import { formatZeitangabe } from "./zeitangabe.ts";

/** Everything a Maßnahme may point at, by name. */
export type Bezuege = Namen & {
  readonly handlungsfelder: ReadonlyMap<string, string>;
  readonly zielgruppen: ReadonlyMap<string, string>;
  readonly querschnittsthemen: ReadonlyMap<string, string>;
};

/** The fields in which two Maßnahmen are compared, in the order of the form. */
export const VERGLEICHSFELDER = [
  "handlungsfeld",
  "titel",
  "beschreibung",
  "zustaendigkeit",
  "finanzierung",
  "art",
  "beginn",
  "ende",
  "gemeinden",
  "zielgruppen",
  "querschnittsthemen",
  "ebene",
] as const;
export type Vergleichsfeld = (typeof VERGLEICHSFELDER)[number];

export type Unterschied = { readonly feld: Vergleichsfeld; readonly vorher: string; readonly nachher: string };

function named(ids: readonly string[], names: ReadonlyMap<string, string>): string {
  return ids
    .map((id) => names.get(id) ?? "")
    .filter((name) => name !== "")
    .toSorted((a, b) => a.localeCompare(b, "de"))
    .join("; ");
}

function feldText(feld: Vergleichsfeld, inhalt: MassnahmeInhalt, bezuege: Bezuege): string {
  switch (feld) {
    case "handlungsfeld":
      return bezuege.handlungsfelder.get(inhalt.handlungsfeldId) ?? "";
    case "zustaendigkeit":
      return zustaendigkeitZelle(inhalt, bezuege);
    case "finanzierung":
      return finanzierungZelle(inhalt, bezuege);
    case "beginn":
    case "ende":
      return formatZeitangabe(inhalt[feld]);
    case "gemeinden":
      return inhalt.umfang === "kreisweit" ? "kreisweit" : named(inhalt.gemeindeIds, bezuege.gemeinden);
    case "zielgruppen":
      return named(inhalt.zielgruppeIds, bezuege.zielgruppen);
    case "querschnittsthemen":
      return named(inhalt.querschnittsthemaIds, bezuege.querschnittsthemen);
    case "art":
      return inhalt.art ?? "";
    default:
      return inhalt[feld];
  }
}

/** Where two states of a Maßnahme differ, in words. */
export function compareInhalte(
  vorher: MassnahmeInhalt,
  nachher: MassnahmeInhalt,
  bezuege: Bezuege,
): readonly Unterschied[] {
  return VERGLEICHSFELDER.map((feld) => ({
    feld,
    vorher: feldText(feld, vorher, bezuege),
    nachher: feldText(feld, nachher, bezuege),
  })).filter((one) => one.vorher !== one.nachher);
}

/** A value of the audit log in words. It was written by `auditOf` or by a command; other things are shown as they are. */
export function describeWert(feld: string, wert: unknown, bezuege: Bezuege): string {
  if (wert === null || wert === undefined || wert === "") return "";
  if (Array.isArray(wert)) {
    if (feld === "zustaendigkeiten") {
      return (wert as ZustaendigkeitAngabe[]).map((wer) => nameOf(wer, bezuege)).join("; ");
    }
    if (feld === "finanzierungen") {
      return finanzierungZelle({ finanzierungen: wert as FinanzierungAngabe[], finanzierungWortlaut: "" }, bezuege);
    }
    const lists = [bezuege.gemeinden, bezuege.zielgruppen, bezuege.querschnittsthemen] as ReadonlyMap<string, string>[];
    return lists
      .map((names) => named(wert.map(String), names))
      .filter(Boolean)
      .join("; ");
  }
  const text = typeof wert === "string" ? wert : JSON.stringify(wert);
  return feld === "handlungsfeldId" ? (bezuege.handlungsfelder.get(text) ?? "") : text;
}
