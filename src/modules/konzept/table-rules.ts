import type { TableRules } from "#src/platform/db/table-rules.ts";

export const konzeptTableRules: TableRules = {
  app: {
    // A report is never changed and never deleted: a correction is a new row.
    konzept_sachstaende: "select, insert",
    konzept_sachstand_leistungen: "select, insert",
    // What a body has adopted stays as it was adopted.
    konzept_fassungen: "select, insert",
    konzept_fassung_elemente: "select, insert",
    konzept_fassung_verbindungen: "select, insert",
    konzept_fassung_wege: "select, insert",
    // What lay before a body stays as it lay there.
    konzept_vorlage_staende: "select, insert",
    // A ballot that was handed in is replaced by a newer one, never changed.
    konzept_auswahl_stimmzettel: "select, insert",
  },
};
