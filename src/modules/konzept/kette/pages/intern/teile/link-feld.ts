import type { Kantenart } from "../../../rules/verknuepfung.ts";

/** The name of a field in the form of a link: `bedarf-ziel.gegen`, and with the other end for links that are there. */
export function linkFeld(
  art: Kantenart,
  feld: "gegen" | "grund" | "wirkung" | "zielwert" | "zieljahr",
  gegen?: string,
): string {
  return gegen ? `${art}.${feld}.${gegen}` : `${art}.${feld}`;
}
