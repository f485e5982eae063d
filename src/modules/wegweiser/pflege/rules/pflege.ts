import type { Id } from "#src/shared/id.ts";

export type PflegeMailId = Id<"PflegeMail">;
export type PflegeLinkId = Id<"PflegeLink">;
export type PflegeAntwortId = Id<"PflegeAntwort">;

/**
 * What somebody says of an entry through a link:
 * - `stimmt` counts as a check of today;
 * - `geaendert` something is different, in words for whoever writes the entry;
 * - `entfallen` this is not offered any more.
 */
export const PFLEGE_ARTEN = ["stimmt", "geaendert", "entfallen"] as const;
export type PflegeArt = (typeof PFLEGE_ARTEN)[number];

export const PFLEGE_NACHRICHT_MAX = 1_000;

/** What became of a mail; `entfallen`: nothing was due any more when it was to leave. */
export type PflegeErgebnis = "gesendet" | "abgelehnt" | "ungewiss" | "aufgegeben" | "entfallen";
