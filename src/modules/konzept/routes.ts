import { relative, type RouteConfigEntry } from "@react-router/dev/routes";
import * as quer from "./quer/routes.ts";

const { route } = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  route("konzept", "pages/oeffentlich/konzept.tsx"),
  route("konzept/handlungsfelder/:slug", "pages/oeffentlich/handlungsfeld.tsx"),
  route("konzept/pdf", "pages/oeffentlich/konzept-pdf.tsx"),
  route("konzept/kette", "kette/pages/oeffentlich/karte.tsx"),
  route("konzept/bedarfe", "kette/pages/oeffentlich/bedarfe.tsx"),
  route("konzept/bedarfe/:kennung", "kette/pages/oeffentlich/bedarf.tsx"),
  route("konzept/ziele", "kette/pages/oeffentlich/ziele.tsx"),
  route("konzept/ziele/:kennung", "kette/pages/oeffentlich/ziel.tsx"),
  route("konzept/indikatoren", "kette/pages/oeffentlich/indikatoren.tsx"),
  route("konzept/indikatoren/:slug", "kette/pages/oeffentlich/indikator.tsx"),
  route("konzept/kapitel/:slug", "kette/pages/oeffentlich/kapitel.tsx"),
  route("konzept/massnahmen", "pages/oeffentlich/massnahmen.tsx"),
  route("konzept/massnahmen/:kennung", "pages/oeffentlich/massnahme.tsx"),
  route("konzept/ideen", "ideen/pages/oeffentlich/ideen.tsx"),
  route("konzept/ideen/neu", "ideen/pages/oeffentlich/idee-neu.tsx"),
  route("konzept/ideen/danke", "ideen/pages/oeffentlich/idee-danke.tsx"),
  ...quer.oeffentlich,
];

export const intern: RouteConfigEntry[] = [
  route("handlungsfelder", "pages/intern/handlungsfelder.tsx"),
  route("handlungsfelder/neu", "pages/intern/handlungsfeld-neu.tsx"),
  route("handlungsfelder/:id", "pages/intern/handlungsfeld.tsx"),
  route("konzept/pdf", "pages/intern/konzept-pdf.tsx"),
  route("zielgruppen", "pages/intern/zielgruppen.tsx"),
  route("querschnittsthemen", "pages/intern/querschnittsthemen.tsx"),
  route("kette", "gliederung/pages/kette.tsx"),
  route("kette/:art/:id", "gliederung/pages/einordnen.tsx"),
  route("kette/:art/:id/zusammenfuehren", "gliederung/pages/zusammenfuehren.tsx"),
  route("kette/:art/:id/teilen", "gliederung/pages/teilen.tsx"),
  route("gemerkte-filter", "gliederung/pages/gemerkte-filter.tsx"),
  route("massnahmen", "pages/intern/massnahmen.tsx"),
  route("massnahmen/neu", "pages/intern/massnahme-neu.tsx"),
  route("massnahmen/import", "pages/intern/import.tsx"),
  route("massnahmen/import/:id", "pages/intern/import-vorschau.tsx"),
  route("massnahmen/:id", "pages/intern/massnahme.tsx"),
  route("massnahmen/:id/sachstand", "sachstand/pages/intern/sachstand.tsx"),
  route("massnahmen/:id/sachstand/:sachstandId", "sachstand/pages/intern/sachstand-berichtigen.tsx"),
  route("massnahmen/:id/entscheidung", "sachstand/pages/intern/entscheidung.tsx"),
  route("massnahmen/:id/leistungen", "sachstand/pages/intern/leistungen.tsx"),
  route("massnahmen/:id/gemeinden", "sachstand/pages/intern/gemeinde-staende.tsx"),
  route("sachstaende", "sachstand/pages/intern/sachstaende.tsx"),
  route("ideen", "ideen/pages/intern/ideen.tsx"),
  route("ideen/:id", "ideen/pages/intern/idee.tsx"),
  ...quer.intern,
];

export const frei: RouteConfigEntry[] = [
  route("konzept.pdf", "pages/frei/konzept-pdf.ts"),
  route("konzept/massnahmen.json", "pages/frei/massnahmen-json.ts"),
  route("konzept/massnahmen.csv", "pages/frei/massnahmen-csv.ts"),
  route("konzept/massnahmen.xlsx", "pages/frei/massnahmen-xlsx.ts"),
  route("konzept/massnahmen/:kennung.json", "pages/frei/massnahme-json.ts"),
  route("intern/massnahmen/import-vorlage.xlsx", "pages/frei/import-vorlage.ts"),
  route("intern/massnahmen.xlsx", "pages/frei/massnahmen-intern-xlsx.ts"),
  route("konzept/ideen.json", "ideen/pages/frei/ideen-json.ts"),
  route("konzept/ideen.csv", "ideen/pages/frei/ideen-csv.ts"),
  ...quer.frei,
];
