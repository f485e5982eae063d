/** Files in which raw answers are handed out. */
export const AUSGABEN = ["csv", "sps", "xlsx", "json"] as const;
export type Ausgabe = (typeof AUSGABEN)[number];
