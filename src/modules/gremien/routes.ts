import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  at.route("gremien", "pages/oeffentlich/gremien.tsx"),
  at.route("gremien/:slug", "pages/oeffentlich/gremium.tsx"),
  at.route("mandate", "pages/oeffentlich/mandate.tsx"),
  at.route("mandate/:slug", "pages/oeffentlich/mandat.tsx"),
];

export const intern: RouteConfigEntry[] = [
  at.route("gremien", "pages/intern/gremien.tsx"),
  at.route("gremien/neu", "pages/intern/gremium-neu.tsx"),
  at.route("gremien/funktionen", "pages/intern/funktionen.tsx"),
  at.route("gremien/funktionen/neu", "pages/intern/funktion-neu.tsx"),
  at.route("gremien/funktionen/:id", "pages/intern/funktion.tsx"),
  at.route("gremien/funktionen/:id/aendern", "pages/intern/funktion-aendern.tsx"),
  at.route("gremien/funktionen/:id/amt", "pages/intern/amt.tsx"),
  at.route("gremien/mitglieder/:id", "pages/intern/mitglied.tsx"),
  at.route("gremien/:id", "pages/intern/gremium.tsx"),
  at.route("gremien/:id/aendern", "pages/intern/gremium-aendern.tsx"),
  at.route("gremien/:id/aufloesen", "pages/intern/gremium-aufloesen.tsx"),
  at.route("gremien/:id/chronik", "pages/intern/chronik.tsx"),
  at.route("gremien/:id/mitglied", "pages/intern/mitglied-neu.tsx"),
  at.route("mandate", "pages/intern/mandate.tsx"),
  at.route("mandate/neu", "pages/intern/mandat-neu.tsx"),
  at.route("mandate/:id", "pages/intern/mandat.tsx"),
];

export const frei: RouteConfigEntry[] = [
  at.route("gremien.json", "pages/frei/gremien-json.ts"),
  at.route("gremien.csv", "pages/frei/gremien-csv.ts"),
  at.route("gremien/:slug/daten.json", "pages/frei/gremium-json.ts"),
  at.route("gremien/:slug/mitglieder.csv", "pages/frei/mitglieder-csv.ts"),
  at.route("mandate.json", "pages/frei/mandate-json.ts"),
  at.route("mandate.csv", "pages/frei/mandate-csv.ts"),
  at.route("mandate/:slug/daten.json", "pages/frei/mandat-json.ts"),
  at.route("mandate/:slug/dokument", "pages/frei/mandat-datei.ts"),
];
