import type { Glied } from "../../kette/rules/kette.ts";

const PFADE: Readonly<Record<Glied, string>> = {
  bedarf: "/intern/bedarfe",
  wirkungsziel: "/intern/wirkungsziele",
  massnahme: "/intern/massnahmen",
};

/** Where an element stands in the office. */
export function elementPath(art: Glied, id: string): string {
  return `${PFADE[art]}/${id}`;
}
