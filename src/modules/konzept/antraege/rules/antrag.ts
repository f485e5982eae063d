import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";

export type AntragId = Id<"Foerderantrag">;

/** `laeuft` and `abgeschlossen` follow a grant; `abgelehnt` is the end. */
export const ANTRAGSTAENDE = ["beantragt", "bewilligt", "abgelehnt", "laeuft", "abgeschlossen"] as const;
export type Antragstand = (typeof ANTRAGSTAENDE)[number];

/** Everything that people write about an application. What was decided stands beside it. */
export type AntragAngaben = {
  readonly massnahmeId: MassnahmeId;
  readonly programmId: Id<"Foerderprogramm">;
  readonly antragstellerId: Id<"Stelle">;
  readonly titel: string;
  readonly beantragtCent: Cent;
  readonly eigenanteilCent: Cent | null;
  readonly beantragtAm: Datum | null;
  readonly beginn: Datum | null;
  readonly ende: Datum | null;
  /** By when the use of the money has to be proved. */
  readonly nachweisBis: Datum | null;
  readonly notiz: string;
};

/** What the programme decided. */
export type AntragEntscheidung = {
  readonly stand: "bewilligt" | "abgelehnt";
  readonly entschiedenAm: Datum;
  /** Null exactly when it was rejected. */
  readonly bewilligtCent: Cent | null;
  readonly grund: string;
};

export type AngabenFehler = "ohne-titel" | "betrag" | "ende-vor-beginn" | "tag-in-zukunft";

/** What does not fit together in an application, null when all does. */
export function findAngabenFehler(angaben: AntragAngaben, heute: Datum): AngabenFehler | null {
  if (angaben.titel === "") return "ohne-titel";
  if (angaben.beantragtCent <= 0 || (angaben.eigenanteilCent ?? 0) < 0) return "betrag";
  if (angaben.beantragtAm !== null && angaben.beantragtAm > heute) return "tag-in-zukunft";
  if (angaben.beginn !== null && angaben.ende !== null && angaben.ende < angaben.beginn) return "ende-vor-beginn";
  return null;
}

export type EntscheidungFehler = "tag-in-zukunft" | "entschieden-vor-antrag" | "bewilligt-ohne-betrag" | "ohne-grund";

/** What does not fit in a decision. A rejection says why (MODEL 5.3 rule 3). */
export function findEntscheidungFehler(
  entscheidung: AntragEntscheidung,
  beantragtAm: Datum | null,
  heute: Datum,
): EntscheidungFehler | null {
  if (entscheidung.entschiedenAm > heute) return "tag-in-zukunft";
  if (beantragtAm !== null && entscheidung.entschiedenAm < beantragtAm) return "entschieden-vor-antrag";
  if (entscheidung.stand === "bewilligt" && (entscheidung.bewilligtCent ?? 0) <= 0) return "bewilligt-ohne-betrag";
  if (entscheidung.stand === "abgelehnt" && entscheidung.grund === "") return "ohne-grund";
  return null;
}

/** Which states may follow by hand; granting, rejecting and taking that back are commands of their own. */
export function folgeStaende(stand: Antragstand): readonly Antragstand[] {
  if (stand === "bewilligt" || stand === "laeuft" || stand === "abgeschlossen") {
    return ["bewilligt", "laeuft", "abgeschlossen"];
  }
  return [stand];
}
