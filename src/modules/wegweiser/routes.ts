import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

/** The guide has a head of its own (src/app/layouts/wegweiser.tsx): languages in place of the county's menu. */
export const wegweiser: RouteConfigEntry[] = [
  at.route("wegweiser", "pages/oeffentlich/wegweiser.tsx"),
  at.route("wegweiser/zustaendig", "pages/oeffentlich/zustaendig.tsx"),
  at.route("wegweiser/lebenslagen/:slug", "pages/oeffentlich/lebenslage.tsx"),
  at.route("wegweiser/leistungen/:slug", "pages/oeffentlich/leistung.tsx"),
  at.route("wegweiser/leistungen/:slug/laufzettel", "pages/oeffentlich/laufzettel.tsx"),
  at.route("wegweiser/artikel", "artikel/pages/oeffentlich/verzeichnis.tsx"),
  at.route("wegweiser/artikel/:slug", "artikel/pages/oeffentlich/artikel.tsx"),
  at.route("wegweiser/termine", "veranstaltungen/pages/oeffentlich/termine.tsx"),
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
  at.route("wegweiser/artikel", "artikel/pages/intern/artikel-liste.tsx"),
  at.route("wegweiser/artikel/neu", "artikel/pages/intern/artikel-neu.tsx"),
  at.route("wegweiser/artikel/:id", "artikel/pages/intern/artikel.tsx"),
  at.route("wegweiser/artikel/:id/sprachen/:sprache", "artikel/pages/intern/uebersetzung.tsx"),
  at.route("wegweiser/termine", "veranstaltungen/pages/intern/termine.tsx"),
  at.route("wegweiser/termine/neu", "veranstaltungen/pages/intern/termin-neu.tsx"),
  at.route("wegweiser/termine/:id", "veranstaltungen/pages/intern/termin.tsx"),
  at.route("wegweiser/import", "import/pages/intern/import.tsx"),
  at.route("wegweiser/pflege", "pflege/pages/intern/pflege.tsx"),
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
  at.route("wegweiser/artikel.json", "artikel/pages/frei/artikel-json.ts"),
  at.route("wegweiser/artikel.csv", "artikel/pages/frei/artikel-csv.ts"),
  at.route("wegweiser/termine.json", "veranstaltungen/pages/frei/termine-json.ts"),
  at.route("wegweiser/termine.csv", "veranstaltungen/pages/frei/termine-csv.ts"),
  at.route("wegweiser/termine.ics", "veranstaltungen/pages/frei/termine-ics.ts"),
  at.route("wegweiser/cpsv-ap.jsonld", "pages/frei/cpsv-ap-jsonld.ts"),
  at.route("wegweiser/xzufi.xml", "pages/frei/xzufi-xml.ts"),
  at.route("api/v3/regions", "pages/frei/integreat-regions.ts"),
  at.route("api/v3/:region/languages", "pages/frei/integreat-languages.ts"),
  at.route("api/v3/:region/:sprache/:inhalt", "pages/frei/integreat-inhalt.ts"),
  at.route("wegweiser/hsds.json", "pages/frei/hsds-json.ts"),
];
