import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

/** The guide has a head of its own (src/app/layouts/wegweiser.tsx): languages in place of the county's menu. */
export const wegweiser: RouteConfigEntry[] = [
  at.route("wegweiser", "pages/oeffentlich/wegweiser.tsx"),
  at.route("wegweiser/zustaendig", "pages/oeffentlich/zustaendig.tsx"),
  at.route("wegweiser/lebenslagen/:slug", "pages/oeffentlich/lebenslage.tsx"),
  at.route("wegweiser/leistungen/:slug", "pages/oeffentlich/leistung.tsx"),
  at.route("wegweiser/leistungen/:slug/laufzettel", "pages/oeffentlich/laufzettel.tsx"),
  at.route("wegweiser/fragen", "fragen/pages/oeffentlich/fragen.tsx"),
  at.route("wegweiser/mitnehmen", "mitnehmen/pages/oeffentlich/mitnehmen.tsx"),
  at.route("wegweiser/mitnehmen/alles", "mitnehmen/pages/oeffentlich/alles.tsx"),
  at.route("wegweiser/sammelmappen/:code", "sammelmappen/pages/oeffentlich/sammelmappe.tsx"),
  at.route("wegweiser/pruefen/:token", "pflege/pages/oeffentlich/pruefen.tsx"),
  at.route("wegweiser/rueckmeldung", "rueckmeldung/pages/oeffentlich/rueckmeldung.tsx"),
];

export const oeffentlich: RouteConfigEntry[] = [];

export const intern: RouteConfigEntry[] = [
  at.route("wegweiser", "pages/intern/wegweiser.tsx"),
  at.route("wegweiser/neu", "pages/intern/leistung-neu.tsx"),
  at.route("wegweiser/abdeckung", "pages/intern/abdeckung.tsx"),
  at.route("wegweiser/leistungen/:id", "pages/intern/leistung.tsx"),
  at.route("wegweiser/leistungen/:id/aendern", "pages/intern/leistung-aendern.tsx"),
  at.route("wegweiser/leistungen/:id/sprachen/:sprache", "pages/intern/uebersetzung.tsx"),
  at.route("wegweiser/leistungen/:id/zustaendigkeit", "pages/intern/zustaendigkeit.tsx"),
  at.route("wegweiser/rueckmeldungen", "rueckmeldung/pages/intern/rueckmeldungen.tsx"),
  at.route("wegweiser/rueckmeldungen/:id", "rueckmeldung/pages/intern/rueckmeldung.tsx"),
  at.route("wegweiser/pflege", "pflege/pages/intern/pflege.tsx"),
  at.route("wegweiser/fragen", "fragen/pages/intern/fragen.tsx"),
  at.route("wegweiser/sammelmappen", "sammelmappen/pages/intern/sammelmappen.tsx"),
  at.route("wegweiser/sammelmappen/:id", "sammelmappen/pages/intern/sammelmappe.tsx"),
  at.route("wegweiser/uebersetzen", "uebersetzen/pages/intern/uebersetzen.tsx"),
  at.route("wegweiser/uebersetzen/:id", "uebersetzen/pages/intern/vorschlag.tsx"),
  at.route("wegweiser/signale", "signale/pages/intern/signale.tsx"),
  at.route("wegweiser/anlaufstellen", "pages/intern/anlaufstellen.tsx"),
  at.route("wegweiser/anlaufstellen/neu", "pages/intern/anlaufstelle-neu.tsx"),
  at.route("wegweiser/anlaufstellen/:id", "pages/intern/anlaufstelle.tsx"),
  at.route("wegweiser/hinweise", "pages/intern/hinweise.tsx"),
  at.route("wegweiser/hinweise/neu", "pages/intern/hinweis-neu.tsx"),
  at.route("wegweiser/hinweise/:id", "pages/intern/hinweis.tsx"),
  at.route("wegweiser/unterlagen", "pages/intern/unterlagen.tsx"),
  at.route("wegweiser/unterlagen/neu", "pages/intern/unterlage-neu.tsx"),
  at.route("wegweiser/unterlagen/:id", "pages/intern/unterlage.tsx"),
  at.route("wegweiser/lebenslagen", "pages/intern/lebenslagen.tsx"),
  at.route("wegweiser/lebenslagen/:id", "pages/intern/lebenslage.tsx"),
];

export const frei: RouteConfigEntry[] = [
  at.route("wegweiser/mitnehmen/arbeiter.js", "mitnehmen/pages/frei/arbeiter-js.ts"),
  at.route("intern/wegweiser/uebersetzen/auftrag.xlf", "uebersetzen/pages/frei/auftrag-xlf.ts"),
  at.route("w/:code", "sammelmappen/pages/frei/kurz.ts"),
  at.route("wegweiser.json", "pages/frei/wegweiser-json.ts"),
  at.route("wegweiser.csv", "pages/frei/wegweiser-csv.ts"),
  at.route("wegweiser/lebenslagen.json", "pages/frei/lebenslagen-json.ts"),
  at.route("wegweiser/lebenslagen.csv", "pages/frei/lebenslagen-csv.ts"),
  at.route("wegweiser/lebenslagen/:slug/daten.json", "pages/frei/lebenslage-json.ts"),
  at.route("wegweiser/leistungen/:slug/daten.json", "pages/frei/leistung-json.ts"),
  at.route("wegweiser/leistungen/:slug/daten.jsonld", "pages/frei/leistung-jsonld.ts"),
  at.route("wegweiser/leistungen/:slug/laufzettel.pdf", "handzettel/pages/frei/laufzettel-pdf.ts"),
  at.route("wegweiser/anlaufstellen.json", "pages/frei/anlaufstellen-json.ts"),
  at.route("wegweiser/anlaufstellen.csv", "pages/frei/anlaufstellen-csv.ts"),
  at.route("wegweiser/hsds.json", "pages/frei/hsds-json.ts"),
];
