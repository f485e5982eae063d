import type { Id } from "#src/shared/id.ts";

/** The two ways in which municipalities are taken together. */
export const GEBIET_ARTEN = ["planungsregion", "verwaltungsgemeinschaft"] as const;
export type GebietArt = (typeof GEBIET_ARTEN)[number];
export type GebietId = Id<"Planungsregion" | "Verwaltungsgemeinschaft">;
