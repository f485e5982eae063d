/**
 * What a county can begin with instead of an empty page.
 *
 * Quelle: Fortschreibung eines Integrationskonzepts 2021–2023 (Ausgangsdokument 003), Themenfelder und
 * Querschnittsthemen in deren Reihenfolge.
 */
export const VORLAGE = {
  handlungsfelder: [
    "Sprache und Bildung",
    "Ausbildung, Beruf, Arbeit",
    "Gesundheit und Beratung",
    "Behördenzusammenarbeit, Interkulturelle Öffnung",
    "Antidiskriminierung, Teilhabe, Empowerment",
    "Wohnen und Mobilität",
  ],
  querschnittsthemen: ["Beteiligung", "Ehrenamt", "Interkulturelle Öffnung", "Antidiskriminierung", "Frauen"],
} as const;
