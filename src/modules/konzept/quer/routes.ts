import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** The cross views of the Konzept: by municipality, group, topic, office, year, money. */
export const oeffentlich: RouteConfigEntry[] = [
  route("konzept/gemeinden", "pages/oeffentlich/gemeinden.tsx"),
  route("konzept/gemeinden/:slug", "pages/oeffentlich/gemeinde.tsx"),
  route("konzept/zielgruppen", "pages/oeffentlich/zielgruppen.tsx"),
  route("konzept/zielgruppen/:slug", "pages/oeffentlich/zielgruppe.tsx"),
  route("konzept/querschnittsthemen", "pages/oeffentlich/querschnittsthemen.tsx"),
  route("konzept/querschnittsthemen/:slug", "pages/oeffentlich/querschnittsthema.tsx"),
  route("konzept/beteiligung-der-aemter", "pages/oeffentlich/beteiligung.tsx"),
  route("konzept/ziele-und-massnahmen", "pages/oeffentlich/ziele-massnahmen.tsx"),
  route("konzept/zeitplan", "pages/oeffentlich/zeitplan.tsx"),
  route("konzept/strukturen", "pages/oeffentlich/strukturen.tsx"),
  route("konzept/finanzierung", "pages/oeffentlich/finanzierung.tsx"),
  route("konzept/ebenen", "pages/oeffentlich/ebenen.tsx"),
  route("konzept/stellen/:slug", "pages/oeffentlich/stelle.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("strukturen", "pages/intern/strukturen.tsx"),
  route("strukturen/neu", "pages/intern/struktur-neu.tsx"),
  route("strukturen/:id", "pages/intern/struktur.tsx"),
  route("beteiligung-der-aemter", "pages/intern/beteiligung.tsx"),
];

/** The same data in each form, from one file per page. */
const twins = (path: string, file: string, endings: readonly string[] = ["csv", "json"]) =>
  endings.map((ending) => route(`${path}.${ending}`, file, { id: `konzept/quer/${path}.${ending}` }));

export const frei: RouteConfigEntry[] = [
  ...twins("konzept/gemeinden", "pages/frei/gemeinden.ts"),
  ...twins("konzept/gemeinden/:slug", "pages/frei/gemeinde.ts"),
  ...twins("konzept/zielgruppen", "pages/frei/zielgruppen.ts"),
  ...twins("konzept/zielgruppen/:slug", "pages/frei/zielgruppe.ts"),
  ...twins("konzept/querschnittsthemen", "pages/frei/querschnittsthemen.ts"),
  ...twins("konzept/querschnittsthemen/:slug", "pages/frei/querschnittsthema.ts"),
  ...twins("konzept/beteiligung-der-aemter", "pages/frei/beteiligung.ts"),
  ...twins("konzept/ziele-und-massnahmen", "pages/frei/ziele-massnahmen.ts"),
  ...twins("konzept/zeitplan", "pages/frei/zeitplan.ts", ["csv", "xlsx", "json"]),
  ...twins("konzept/strukturen", "pages/frei/strukturen.ts"),
  ...twins("konzept/finanzierung", "pages/frei/finanzierung.ts"),
  ...twins("konzept/ebenen", "pages/frei/ebenen.ts"),
  ...twins("konzept/stellen/:slug", "pages/frei/stelle.ts"),
];
