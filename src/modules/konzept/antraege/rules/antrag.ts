import type { Id } from "#src/shared/id.ts";

export type AntragId = Id<"Foerderantrag">;

/** `laeuft` and `abgeschlossen` follow a grant; `abgelehnt` is the end. */
export const ANTRAGSTAENDE = ["beantragt", "bewilligt", "abgelehnt", "laeuft", "abgeschlossen"] as const;
export type Antragstand = (typeof ANTRAGSTAENDE)[number];
