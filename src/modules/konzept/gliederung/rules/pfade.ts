import type { Glied } from "../../kette/rules/kette.ts";
import type { Gliedart } from "./ordnung.ts";

const PFADE: Readonly<Record<Glied, string>> = {
  bedarf: "/intern/bedarfe",
  wirkungsziel: "/intern/wirkungsziele",
  massnahme: "/intern/massnahmen",
};

/** Where an element stands in the office. */
export function elementPath(art: Glied, id: string): string {
  return `${PFADE[art]}/${id}`;
}

/** The same for everything that stands in the outline. */
export function gliedPath(art: Gliedart, id: string): string {
  return art === "handlungsfeld" ? `/intern/handlungsfelder/${id}` : elementPath(art, id);
}
