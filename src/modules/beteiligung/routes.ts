import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** Comments on a draft, paragraph by paragraph. */
export const oeffentlich: RouteConfigEntry[] = [
  route("zitat/:token", "interview/pages/oeffentlich/zitat.tsx"),
  route("workshops", "workshop/pages/oeffentlich/workshops.tsx"),
  route("workshops/:slug", "workshop/pages/oeffentlich/workshop.tsx"),
  route("workshops/:slug/absagen/:token", "workshop/pages/oeffentlich/absagen.tsx"),
  route("workshop/:code", "workshop/pages/raum/raum.tsx"),
  route("umfragen", "antwort/pages/oeffentlich/umfragen.tsx"),
  route("umfrage/:kennung", "antwort/pages/oeffentlich/umfrage.tsx"),
  route("umfrage/:kennung/danke", "antwort/pages/oeffentlich/danke.tsx"),
  route("umfrage/:kennung/einladung/:token", "antwort/pages/oeffentlich/einladung.tsx"),
  route("umfrage/:kennung/abmelden/:token", "antwort/pages/oeffentlich/abmelden.tsx"),
  route("umfragen/:slug/ergebnis", "auswertung/pages/oeffentlich/ergebnis.tsx"),
  route("mitmachen/entwurf", "entwurf/pages/oeffentlich/entwuerfe.tsx"),
  route("mitmachen/entwurf/:slug", "entwurf/pages/oeffentlich/entwurf.tsx"),
  route("mitmachen/entwurf/:slug/ergebnis", "entwurf/pages/oeffentlich/ergebnis.tsx"),
  route("mitmachen/entwurf/:slug/:anker", "entwurf/pages/oeffentlich/absatz.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("umfragen/:id/daten", "rohdaten/pages/intern/daten.tsx"),
  route("interviews", "interview/pages/intern/interviews.tsx"),
  route("interviews/:id", "interview/pages/intern/interview.tsx"),
  route("interviews/codes/:id", "interview/pages/intern/code.tsx"),
  route("workshops", "workshop/pages/intern/workshops.tsx"),
  route("workshops/neu", "workshop/pages/intern/angaben.tsx", { id: "beteiligung/workshops/neu" }),
  route("workshops/:id", "workshop/pages/intern/workshop.tsx"),
  route("workshops/:id/angaben", "workshop/pages/intern/angaben.tsx", { id: "beteiligung/workshops/angaben" }),
  route("umfragen/:id/teilnahme", "antwort/pages/intern/teilnahme.tsx"),
  route("umfragen/:id/erfassen", "antwort/pages/intern/erfassen.tsx"),
  route("umfragen/:id/auswertung", "auswertung/pages/intern/auswertung.tsx"),
  route("umfragen/:id/freigabe", "auswertung/pages/intern/freigabe.tsx"),
  route("umfragen/:id/wellen", "wellen/pages/wellen.tsx"),
  route("umfragen/:id/bestand", "bestand/pages/bestand.tsx"),
  route("umfragen/:id/angebot/:antwort", "bestand/pages/uebernehmen.tsx"),
  route("entwuerfe", "entwurf/pages/intern/entwuerfe.tsx"),
  route("entwuerfe/neu", "entwurf/pages/intern/entwurf-neu.tsx"),
  route("entwuerfe/:id", "entwurf/pages/intern/entwurf.tsx"),
  route("kommentare/:id", "entwurf/pages/intern/kommentar.tsx"),
  route("umfragen", "umfrage/pages/intern/umfragen.tsx"),
  route("umfragen/:id", "umfrage/pages/intern/umfrage.tsx"),
  route("umfragen/:id/teil/:code", "umfrage/pages/intern/teil.tsx"),
  route("umfragen/:id/quoten", "umfrage/pages/intern/quoten.tsx"),
  route("umfragen/:id/vorschau", "umfrage/pages/intern/vorschau.tsx"),
];

/** The same data in each form, from one file. */
const dokumentation = ["json", "csv"].map((ending) =>
  route(`workshops/:slug/dokumentation.${ending}`, "workshop/pages/frei/dokumentation.ts", {
    id: `beteiligung/workshops/dokumentation.${ending}`,
  }),
);

const umfragen = ["json", "csv"].map((ending) =>
  route(`umfragen.${ending}`, "antwort/pages/frei/umfragen.ts", { id: `beteiligung/umfragen.${ending}` }),
);

export const frei: RouteConfigEntry[] = [
  ...umfragen,
  route("intern/umfragen/:id/daten/datei", "rohdaten/pages/frei/datei.ts"),
  route("intern/umfragen/:id/daten/anlage", "anlage/pages/frei/anlage.ts"),
  route("intern/interviews/codebuch.qdc", "interview/pages/frei/codebuch-qdc.ts"),
  ...dokumentation,
  route("workshops/:slug/dokumentation.pdf", "workshop/pages/frei/dokumentation-pdf.ts"),
  route("workshops/:slug/termin.ics", "workshop/pages/frei/termin-ics.ts"),
  route("intern/workshops/:id/blatt/:art.pdf", "workshop/pages/frei/blatt-pdf.ts"),
  route("intern/umfragen/:id/datei/:format", "umfrage/pages/frei/datei.ts"),
  route("umfragen/:slug/ergebnis.pdf", "auswertung/pages/frei/ergebnis-pdf.ts"),
  route("umfragen/:slug/ergebnis.json", "auswertung/pages/frei/ergebnis-json.ts"),
  route("umfragen/:slug/ergebnis.csv", "auswertung/pages/frei/ergebnis-csv.ts"),
  route("umfragen/:slug/ergebnis.xlsx", "auswertung/pages/frei/ergebnis-xlsx.ts"),
  route("umfragen/:slug/ergebnis.codebuch.json", "auswertung/pages/frei/ergebnis-codebuch.ts"),
  route("mitmachen/entwurf/:slug/ergebnis.json", "entwurf/pages/frei/ergebnis-json.ts"),
  route("mitmachen/entwurf/:slug/ergebnis.csv", "entwurf/pages/frei/ergebnis-csv.ts"),
];
