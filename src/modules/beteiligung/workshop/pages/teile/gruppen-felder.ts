/** Rows for new groups below those that are there. */
export const LEERE_GRUPPEN = 3;

/** Fields of the row of one group: `gruppe-1-name`. */
export const gruppenFeld = (at: number, feld: "id" | "name" | "thema" | "feld") => `gruppe-${at + 1}-${feld}`;
