import { type Actor, hasRolleFor } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { ArtikelId } from "../../artikel/rules/artikel.ts";
import type { HaeufigeFrageId } from "../../fragen/rules/frage.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId, BesuchshinweisId, LeistungId } from "../../rules/ids.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { type Alter, alterOf, naechstePruefung, type Risiko } from "../../rules/pruefung.ts";
import type { Oeffnungsregel } from "../../rules/zeiten.ts";
import type { SammelmappeId } from "../../sammelmappen/rules/sammelmappe.ts";
import type { VeranstaltungId } from "../../veranstaltungen/rules/veranstaltung.ts";

/** What is cared for, in the order of the list (docs/fachliches/wegweiser.md W20). */
export const EINTRAG_ARTEN = [
  "leistung",
  "artikel",
  "frage",
  "anlaufstelle",
  "besuchshinweis",
  "veranstaltung",
  "sammelmappe",
] as const;
export type EintragArt = (typeof EINTRAG_ARTEN)[number];

/** Kinds whose care stands in a table of its own; a Leistung and an Artikel carry it themselves (ADR 0109). */
export type WeitereBezug =
  | { readonly art: "frage"; readonly id: HaeufigeFrageId }
  | { readonly art: "anlaufstelle"; readonly id: AnlaufstelleId }
  | { readonly art: "besuchshinweis"; readonly id: BesuchshinweisId }
  | { readonly art: "veranstaltung"; readonly id: VeranstaltungId }
  | { readonly art: "sammelmappe"; readonly id: SammelmappeId };
export type EintragBezug =
  | { readonly art: "leistung"; readonly id: LeistungId }
  | { readonly art: "artikel"; readonly id: ArtikelId }
  | WeitereBezug;
export type EintragId = EintragBezug["id"];

/** Who keeps an entry, how much harm a wrong one does, and when it was looked at. */
export type PflegeStand = {
  /** Null: whoever the entry names itself, or else the Fachstelle. */
  readonly verantwortlichId: StelleId | null;
  readonly risiko: Risiko;
  /** Null: nobody has said so far that it is right. */
  readonly geprueftAm: Datum | null;
  readonly pruefenBis: Datum | null;
};

/** What the care of an entry needs to know of it, whatever kind it is. */
export type Eintrag = EintragBezug & {
  readonly titel: string;
  /** Its German texts. */
  readonly worte: readonly string[];
  /** Opening hours, which are what a place says. */
  readonly zeiten: readonly Oeffnungsregel[];
  /** Who keeps it; null: the Fachstelle. */
  readonly stelleId: StelleId | null;
  /** Who may say how it is as well: who offers or does it. */
  readonly weitereId: StelleId | null;
  readonly pflege: PflegeStand;
  readonly rev: number;
  /** Where the public reads it; null where only the office does. */
  readonly seite: string | null;
  readonly intern: string;
};

/** The risk of an entry about which nobody has decided: a wrong notice sends people before closed doors. */
export const STANDARD_RISIKO: Readonly<Record<WeitereBezug["art"], Risiko>> = {
  frage: "mittel",
  anlaufstelle: "mittel",
  besuchshinweis: "hoch",
  veranstaltung: "mittel",
  sammelmappe: "niedrig",
};

/** - `nie`: nobody has checked it so far, and no day was given to it yet. */
export type PflegeAlter = Alter | "nie";

export function pflegeAlterOf({ pruefenBis }: Pick<PflegeStand, "pruefenBis">, heute: Datum): PflegeAlter {
  return pruefenBis === null ? "nie" : alterOf(pruefenBis, heute);
}

/** Whether an entry can be confirmed by link today: it was never checked, or its day is near or over. */
export function istFaellig(stand: Pick<PflegeStand, "pruefenBis">, heute: Datum): boolean {
  return pflegeAlterOf(stand, heute) !== "frisch";
}

/** What can be confirmed by link today, of one Stelle or of all; the longest overdue first, after what nobody checked. */
export function listFaellige(eintraege: readonly Eintrag[], heute: Datum, stelleId?: StelleId): Eintrag[] {
  return eintraege
    .filter((one) => istFaellig(one.pflege, heute) && (stelleId === undefined || one.stelleId === stelleId))
    .toSorted((a, b) => (a.pflege.pruefenBis ?? "").localeCompare(b.pflege.pruefenBis ?? ""));
}

/** The state after somebody said that everything is right. */
export function geprueft<Stand extends Pick<PflegeStand, "risiko">>(stand: Stand, heute: Datum) {
  return { ...stand, geprueftAm: heute, pruefenBis: naechstePruefung(heute, stand.risiko) };
}

/** The state under another risk: the next check counts from the last one. */
export function mitRisiko(stand: PflegeStand, risiko: Risiko): PflegeStand {
  if (risiko === stand.risiko || stand.geprueftAm === null) return { ...stand, risiko };
  return { ...stand, risiko, pruefenBis: naechstePruefung(stand.geprueftAm, risiko) };
}

/** The Fachstelle, and those whose Stelle keeps or offers it. */
export function mayCareFor(actor: Actor, eintrag: Pick<Eintrag, "stelleId" | "weitereId">): boolean {
  return (
    mayManageWegweiser(actor) ||
    hasRolleFor(actor, "zustaendige", eintrag.stelleId) ||
    hasRolleFor(actor, "zustaendige", eintrag.weitereId)
  );
}
