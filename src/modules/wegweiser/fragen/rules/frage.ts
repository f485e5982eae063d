import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Sprachtexte } from "../../rules/sprachen.ts";

export type HaeufigeFrageId = Id<"HaeufigeFrage">;

/** A question that is asked often, and its answer, in any languages; German is the source of both. */
export type HaeufigeFrageAngaben = {
  /** What it is about, in German: questions stand together by it. */
  readonly thema: string;
  readonly fragen: Sprachtexte;
  readonly antworten: Sprachtexte;
};

export type HaeufigeFrage = HaeufigeFrageAngaben & {
  readonly id: HaeufigeFrageId;
  readonly position: number;
  readonly geprueftAm: Datum;
  readonly rev: number;
};

/** In another language a question is shown only with its answer: half of it helps nobody. */
export function findHalbeSprache({ fragen, antworten }: HaeufigeFrageAngaben): string | null {
  const tags = new Set([...Object.keys(fragen), ...Object.keys(antworten)]) as Set<keyof Sprachtexte>;
  return [...tags].find((tag) => Boolean(fragen[tag]) !== Boolean(antworten[tag])) ?? null;
}
