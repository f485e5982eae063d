import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  at.route("netzwerk", "pages/oeffentlich/netzwerk.tsx"),
  at.route("netzwerk/:slug", "pages/oeffentlich/stelle.tsx"),
  at.route("gemeinden", "pages/oeffentlich/gemeinden.tsx"),
  at.route("gemeinden/:slug", "pages/oeffentlich/gemeinde.tsx"),
  at.route("fachstelle", "pages/oeffentlich/fachstelle.tsx"),
  at.route("fachstelle/organigramm", "pages/oeffentlich/organigramm.tsx"),
];

export const intern: RouteConfigEntry[] = [
  at.route("netzwerk", "pages/intern/netzwerk.tsx"),
  at.route("netzwerk/neu", "pages/intern/stelle-neu.tsx"),
  at.route("netzwerk/dubletten", "pages/intern/dubletten.tsx"),
  at.route("netzwerk/zusammenfuehren", "pages/intern/zusammenfuehren.tsx"),
  at.route("netzwerk/:id", "pages/intern/stelle.tsx"),
  at.route("netzwerk/:id/aendern", "pages/intern/stelle-aendern.tsx"),
  at.route("netzwerk/:id/angaben", "pages/intern/stelle-angaben.tsx"),
  at.route("netzwerk/:id/kontakt", "pages/intern/stelle-kontakt-neu.tsx"),
  at.route("gemeinden", "pages/intern/gemeinden.tsx"),
  at.route("gemeinden/neu", "pages/intern/gemeinde-neu.tsx"),
  at.route("gemeinden/:id", "pages/intern/gemeinde.tsx"),
  at.route("gemeinden/:id/aendern", "pages/intern/gemeinde-aendern.tsx"),
  at.route("gemeinden/:id/angaben", "pages/intern/gemeinde-angaben.tsx"),
  at.route("gemeinden/:id/kontakt", "pages/intern/gemeinde-kontakt-neu.tsx"),
  at.route("netzwerk/:id/orte", "pages/intern/stelle-orte.tsx"),
  at.route("orte", "pages/intern/orte.tsx"),
  at.route("orte/neu", "pages/intern/ort-neu.tsx"),
  at.route("orte/:id", "pages/intern/ort.tsx"),
  at.route("gebiete", "pages/intern/gebiete.tsx"),
  at.route("gebiete/neu", "pages/intern/gebiet-neu.tsx"),
  at.route("gebiete/:id", "pages/intern/gebiet.tsx"),
  at.route("kontakte/:id", "pages/intern/kontakt.tsx"),
  at.route("fachstelle", "pages/intern/fachstelle.tsx"),
  at.route("foerderprogramme", "pages/intern/foerderprogramme.tsx"),
  at.route("foerderprogramme/neu", "pages/intern/foerderprogramm-neu.tsx"),
  at.route("foerderprogramme/:id", "pages/intern/foerderprogramm.tsx"),
];

export const frei: RouteConfigEntry[] = [
  at.route("netzwerk.json", "pages/frei/netzwerk-json.ts"),
  at.route("netzwerk.csv", "pages/frei/netzwerk-csv.ts"),
  at.route("netzwerk/:slug/daten.json", "pages/frei/stelle-json.ts"),
  at.route("gemeinden.json", "pages/frei/gemeinden-json.ts"),
  at.route("gemeinden.csv", "pages/frei/gemeinden-csv.ts"),
  at.route("gemeinden/:slug/daten.json", "pages/frei/gemeinde-json.ts"),
  at.route("fachstelle.json", "pages/frei/fachstelle-json.ts"),
  at.route("fachstelle.jsonld", "pages/frei/fachstelle-jsonld.ts"),
  at.route("fachstelle/organigramm.csv", "pages/frei/organigramm-csv.ts"),
];
