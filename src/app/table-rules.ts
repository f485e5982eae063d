import { twoStoresRules } from "#src/modules/beteiligung/antwort/store/two-stores.ts";
import { konzeptTableRules } from "#src/modules/konzept/table-rules.ts";
import { monitoringTableRules } from "#src/modules/monitoring/table-rules.ts";
import { registerTableRules } from "#src/platform/db/table-rules.ts";

// What the database must know of the tables of single modules before it is opened or backed up.
registerTableRules("beteiligung", twoStoresRules);
registerTableRules("konzept", konzeptTableRules);
registerTableRules("monitoring", monitoringTableRules);
