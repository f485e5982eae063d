import type { Id } from "#src/shared/id.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import type { Aufwand, Ideenstand } from "./idee.ts";

/** What the office finds out about an idea before anybody decides (R041). */
export type IdeenPruefung = {
  readonly titel: string;
  /** What everybody reads of it. */
  readonly kurzfassung: string;
  readonly oeffentlich: boolean;
  readonly bedarfId: BedarfId | null;
  readonly wirkungszielId: WirkungszielId | null;
  readonly aufwand: Aufwand | null;
  readonly aufwandGrund: string;
  /** Who would do it. */
  readonly zustaendigId: Id<"Stelle"> | null;
  /** Whose idea it was, if a known Stelle. */
  readonly vonStelleId: Id<"Stelle"> | null;
};

export const PRUEF_REASONS = ["ohne-titel", "ohne-kurzfassung"] as const;

/** Whether somebody may still work on it. */
export function istOffen(stand: Ideenstand): boolean {
  return stand === "eingegangen" || stand === "in-pruefung";
}

/** What is missing before an idea can become a Maßnahme: what for, how much work, who. */
export type Pruefluecke = "bezug" | "aufwand" | "zustaendig" | "kurzfassung";

export function findPruefluecken(idee: Omit<IdeenPruefung, "titel" | "oeffentlich">): readonly Pruefluecke[] {
  return [
    ...(idee.kurzfassung === "" ? (["kurzfassung"] as const) : []),
    ...(idee.bedarfId === null && idee.wirkungszielId === null ? (["bezug"] as const) : []),
    ...(idee.aufwand === null ? (["aufwand"] as const) : []),
    ...(idee.zustaendigId === null ? (["zustaendig"] as const) : []),
  ];
}
