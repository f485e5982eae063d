/** Files in which raw answers are handed out. */
export const AUSGABEN = ["csv", "sps", "xlsx", "json"] as const;
export type Ausgabe = (typeof AUSGABEN)[number];

/** Why nothing was handed out, with the status of the page that says so. */
export const AUSGABEGRUENDE = { unbekannt: 422, anonym: 409, "keine-antworten": 409 } as const;
export type Ausgabegrund = keyof typeof AUSGABEGRUENDE;
