import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  at.index("pages/oeffentlich/start.tsx"),
  at.route("daten", "pages/oeffentlich/daten.tsx"),
  at.route("begriffe", "pages/oeffentlich/begriffe.tsx"),
  at.route("suche", "pages/oeffentlich/suche.tsx"),
  at.route("leichte-sprache", "pages/oeffentlich/leichte-sprache.tsx"),
  at.route("gebaerdensprache", "pages/oeffentlich/gebaerdensprache.tsx"),
  at.route("*", "pages/oeffentlich/unbekannt.tsx"),
];

export const intern: RouteConfigEntry[] = [
  at.index("pages/intern/start.tsx"),
  at.route("aufgaben", "pages/intern/aufgaben.tsx"),
  at.route("aufgaben/neu", "pages/intern/aufgabe-neu.tsx"),
  at.route("aufgaben/:id", "pages/intern/aufgabe.tsx"),
  at.route("protokoll", "pages/intern/protokoll.tsx"),
  at.route("suche", "pages/intern/suche.tsx"),
];

export const frei: RouteConfigEntry[] = [
  at.route("darstellung", "pages/frei/darstellung.ts"),
  at.route("sitemap.xml", "pages/frei/sitemap.ts"),
  at.route("openapi.json", "pages/frei/openapi.ts"),
  at.route("suche.json", "pages/frei/suche-json.ts"),
];
