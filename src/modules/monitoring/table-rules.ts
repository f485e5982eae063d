import type { TableRules } from "#src/platform/db/table-rules.ts";

export const monitoringTableRules: TableRules = {
  app: {
    // A report stays as it was frozen; a correction is a new row.
    monitoring_berichtsfassungen: "select, insert",
    monitoring_berichtsveroeffentlichungen: "select, insert",
  },
};
