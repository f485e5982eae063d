import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { HandlungsfeldId, QuerschnittsthemaId, ZielgruppeId } from "../../rules/massnahme.ts";
import { hasFederfuehrung, type MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import type { Einstufung } from "../../sachstand/rules/sachstand.ts";

export const ZUSTANDSWECHSEL = ["veroeffentlichen", "zurueckziehen", "archivieren"] as const;
export type Zustandswechsel = (typeof ZUSTANDSWECHSEL)[number];

/** So many at once: a preview that nobody can read is none. */
export const HOECHSTENS_ZEILEN = 500;

/** What shall be done to many Maßnahmen at once. Null and empty: stays as it is. */
export type Aenderung = {
  readonly handlungsfeldId: HandlungsfeldId | null;
  readonly zielgruppenDazu: readonly ZielgruppeId[];
  readonly zielgruppenWeg: readonly ZielgruppeId[];
  readonly themenDazu: readonly QuerschnittsthemaId[];
  readonly themenWeg: readonly QuerschnittsthemaId[];
  readonly einstufung: Einstufung | "keine" | null;
  readonly zustand: Zustandswechsel | null;
  /** For archiving: nothing ends without a reason (MODEL 5.3 rule 3). */
  readonly grund: string;
};

/**
 * Decides whether a change makes sense before any row is looked at.
 *
 * - S1 It changes something.
 * - S2 Nothing is added and taken away at once.
 * - S3 Archiving needs a reason.
 */
export function acceptAenderung(
  typed: Aenderung,
): Outcome<Aenderung, "nichts-gewaehlt" | "dazu-und-weg" | "ohne-grund"> {
  const lists = [typed.zielgruppenDazu, typed.zielgruppenWeg, typed.themenDazu, typed.themenWeg];
  const changes = typed.handlungsfeldId || typed.einstufung || typed.zustand || lists.some((list) => list.length > 0);
  if (!changes) return refuse("nichts-gewaehlt");
  const twice =
    typed.zielgruppenDazu.some((id) => typed.zielgruppenWeg.includes(id)) ||
    typed.themenDazu.some((id) => typed.themenWeg.includes(id));
  if (twice) return refuse("dazu-und-weg");
  if (typed.zustand === "archivieren" && typed.grund.trim() === "") return refuse("ohne-grund");
  return accept({ ...typed, grund: typed.grund.trim() });
}

/** What of a Maßnahme the change can touch. */
export type Zeilenstand = {
  readonly inhalt: MassnahmeInhalt;
  readonly einstufung: Einstufung | null;
  readonly oeffentlich: boolean;
  readonly archiviert: boolean;
};

export const ZEILE_REASONS = [
  "inzwischen-geaendert",
  "archiviert",
  "nicht-erlaubt",
  "ohne-federfuehrung",
  "unveraendert",
] as const;
export type ZeileReason = (typeof ZEILE_REASONS)[number];

/**
 * What becomes of one Maßnahme, or why it is left out; the others go on without it.
 *
 * - S4 What somebody else changed meanwhile is left out (`rev` is the state the person saw).
 * - S5 What is archived, or not hers to change, is left out.
 * - S6 Nothing without a lead is published (K2).
 * - S7 A row on which nothing changes is left out, so that the log tells only of changes.
 *
 * @param may whether the actor may change it, its new Handlungsfeld included
 */
export function decideZeile(
  stand: Zeilenstand & { readonly rev: number },
  rev: number,
  may: boolean,
  aenderung: Aenderung,
): Outcome<Zeilenstand, ZeileReason> {
  if (!may) return refuse("nicht-erlaubt");
  if (stand.rev !== rev) return refuse("inzwischen-geaendert");
  if (stand.archiviert) return refuse("archiviert");
  const { inhalt } = stand;
  if (aenderung.zustand === "veroeffentlichen" && !hasFederfuehrung(inhalt.zustaendigkeiten)) {
    return refuse("ohne-federfuehrung");
  }
  const neu: Zeilenstand = {
    inhalt: {
      ...inhalt,
      handlungsfeldId: aenderung.handlungsfeldId ?? inhalt.handlungsfeldId,
      zielgruppeIds: changedList(inhalt.zielgruppeIds, aenderung.zielgruppenDazu, aenderung.zielgruppenWeg),
      querschnittsthemaIds: changedList(inhalt.querschnittsthemaIds, aenderung.themenDazu, aenderung.themenWeg),
    },
    einstufung: aenderung.einstufung === null ? stand.einstufung : einstufungOf(aenderung.einstufung),
    oeffentlich: oeffentlichAfter(stand.oeffentlich, aenderung.zustand),
    archiviert: aenderung.zustand === "archivieren",
  };
  return zeilenUnterschiede(stand, neu).length === 0 ? refuse("unveraendert") : accept(neu);
}

const einstufungOf = (typed: Einstufung | "keine"): Einstufung | null => (typed === "keine" ? null : typed);

function oeffentlichAfter(now: boolean, wechsel: Zustandswechsel | null): boolean {
  if (wechsel === "veroeffentlichen") return true;
  return wechsel === "zurueckziehen" ? false : now;
}

function changedList<T extends string>(now: readonly T[], dazu: readonly T[], weg: readonly T[]): readonly T[] {
  return [...new Set([...now, ...dazu])].filter((id) => !weg.includes(id)).toSorted();
}

export const AENDERUNGSFELDER = [
  "handlungsfeld",
  "zielgruppen",
  "querschnittsthemen",
  "einstufung",
  "oeffentlich",
  "archiviert",
] as const;
export type Aenderungsfeld = (typeof AENDERUNGSFELDER)[number];

/** In which of the fields two states differ. */
export function zeilenUnterschiede(vorher: Zeilenstand, nachher: Zeilenstand): readonly Aenderungsfeld[] {
  const read: Record<Aenderungsfeld, (stand: Zeilenstand) => unknown> = {
    handlungsfeld: (stand) => stand.inhalt.handlungsfeldId,
    zielgruppen: (stand) => stand.inhalt.zielgruppeIds.toSorted().join(),
    querschnittsthemen: (stand) => stand.inhalt.querschnittsthemaIds.toSorted().join(),
    einstufung: (stand) => stand.einstufung,
    oeffentlich: (stand) => stand.oeffentlich,
    archiviert: (stand) => stand.archiviert,
  };
  return AENDERUNGSFELDER.filter((feld) => read[feld](vorher) !== read[feld](nachher));
}
