import { type SQL, sql } from "drizzle-orm";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import type { Federfuehrende } from "../rules/massnahmen-filter.ts";
import { massnahmen, zustaendigkeiten } from "./massnahme-tables.ts";

/** As a condition on the Maßnahmen of a list. */
export function leadIs(wer: Federfuehrende): SQL {
  const own = sql`exists (select 1 from ${stellen} where ${stellen.tenantId} = ${zustaendigkeiten.tenantId}
    and ${stellen.id} = ${zustaendigkeiten.stelleId} and ${stellen.gehoertZumLandkreis})`;
  return sql`exists (select 1 from ${zustaendigkeiten} where ${zustaendigkeiten.tenantId} = ${massnahmen.tenantId}
    and ${zustaendigkeiten.massnahmeId} = ${massnahmen.id} and ${zustaendigkeiten.rolle} = 'federfuehrung'
    and ${wer === "landratsamt" ? own : sql`not ${own}`})`;
}
