import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";

/** The county a row belongs to; deleting the county deletes the row. */
export const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });
