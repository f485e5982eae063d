import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** The yearly choice among Maßnahmen. */
export const oeffentlich: RouteConfigEntry[] = [
  route("konzept/auswahl", "pages/oeffentlich/runden.tsx"),
  route("konzept/auswahl/:slug", "pages/oeffentlich/runde.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("auswahl", "pages/intern/runden.tsx"),
  route("auswahl/:id", "pages/intern/runde.tsx"),
  route("auswahl/:id/stimmzettel", "pages/intern/stimmzettel.tsx"),
  route("auswahl/:id/ergebnis", "pages/intern/ergebnis.tsx"),
];

/** The same data in each form, from one file per page. */
const twins = (path: string, file: string) =>
  ["csv", "json"].map((ending) => route(`${path}.${ending}`, file, { id: `konzept/auswahl/${path}.${ending}` }));

export const frei: RouteConfigEntry[] = [
  ...twins("konzept/auswahl", "pages/frei/runden.ts"),
  ...twins("konzept/auswahl/:slug", "pages/frei/runde.ts"),
  route("intern/auswahl/:id/ergebnis.xlsx", "pages/frei/ergebnis-xlsx.ts"),
];
