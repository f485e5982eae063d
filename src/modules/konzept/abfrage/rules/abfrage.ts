import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";

export type AbfragerundeId = Id<"Abfragerunde">;
export type AbfrageId = Id<"Abfrage">;
export type AbfrageEmpfaengerId = Id<"AbfrageEmpfaenger">;
export type AbfrageLinkId = Id<"AbfrageLink">;
export type AbfrageMailId = Id<"AbfrageMail">;

/** Where the question about one Maßnahme in one round is. `abgelaufen` is never kept: it follows from a closed round. */
export const ABFRAGESTAENDE = [
  "offen",
  "entwurf",
  "eingegangen",
  "zurueckgegeben",
  "angenommen",
  "zurueckgezogen",
  "abgelaufen",
] as const;
export type Abfragestand = (typeof ABFRAGESTAENDE)[number];

/** Somebody is still expected to answer. */
export function wartetAufAntwort(stand: Abfragestand): boolean {
  return stand === "offen" || stand === "entwurf" || stand === "zurueckgegeben";
}

/** Something was sent: it can be read through the link, and no longer changed. */
export function istGesendet(stand: Abfragestand): boolean {
  return stand === "eingegangen" || stand === "angenommen";
}

/**
 * The state as it is today: what nobody answered lapses with its round.
 *
 * @param stand as it is kept
 */
export function standOf(stand: Abfragestand, rundeGeschlossen: boolean): Abfragestand {
  return rundeGeschlossen && wartetAufAntwort(stand) ? "abgelaufen" : stand;
}

/** What the Fachstelle can do with a question in this state. */
export type Handlung = "annehmen" | "zurueckgeben" | "zurueckziehen" | "erneuern" | "erinnern" | "anhaenge";

export function moegliche(stand: Abfragestand): readonly Handlung[] {
  if (wartetAufAntwort(stand)) return ["erinnern", "erneuern", "zurueckziehen"];
  if (stand === "eingegangen") return ["annehmen", "zurueckgeben"];
  if (stand === "angenommen") return ["anhaenge"];
  return stand === "zurueckgezogen" ? ["erneuern"] : [];
}

/** What can still be done after the round was closed: nobody outside has to do anything for it. */
export function geschlossenMoeglich(handlung: Handlung): boolean {
  return handlung === "annehmen" || handlung === "anhaenge";
}

/** A round: for which time is asked, and by when the answers are wanted. */
export type RundenAngaben = {
  readonly titel: string;
  readonly von: Datum;
  readonly bis: Datum;
  readonly faelligAm: Datum;
};

/** So many days ahead a round may be due at most. */
export const FRIST_HOECHSTENS = 365;

export type RundenFehler = "bis-vor-von" | "faellig-vergangen" | "faellig-zu-spaet";

/** What is wrong with a round that is to be opened, by field. */
export function findRundenFehler(
  { von, bis, faelligAm }: RundenAngaben,
  heute: Datum,
): Readonly<Partial<Record<"bis" | "faelligAm", RundenFehler>>> {
  return {
    ...(bis < von ? { bis: "bis-vor-von" as const } : {}),
    ...(faelligAm <= heute
      ? { faelligAm: "faellig-vergangen" as const }
      : faelligAm > addDays(heute, FRIST_HOECHSTENS)
        ? { faelligAm: "faellig-zu-spaet" as const }
        : {}),
  };
}

/** What was typed to confirm: the Kennung of the Maßnahme, whatever its case and blanks. */
export function bestaetigt(typed: string, kennung: string): boolean {
  const bare = (text: string) => text.replaceAll(/\s/g, "").toLowerCase();
  return bare(typed) !== "" && bare(typed) === bare(kennung);
}
