import { type SQL, sql } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import type { Federfuehrende } from "../rules/massnahmen-filter.ts";
import { massnahmen, zustaendigkeiten } from "./massnahme-tables.ts";

/** Who is asked for, and the Stellen that belong to the county itself. */
export type FederfuehrungAuswahl = { readonly wer: Federfuehrende; readonly eigene: readonly Id<"Stelle">[] };

/** Who leads, as a condition on the Maßnahmen of a list. */
export function leadIs({ wer, eigene }: FederfuehrungAuswahl): SQL {
  const own = sql`coalesce(${zustaendigkeiten.stelleId} = any(${sql.param([...eigene])}::uuid[]), false)`;
  return sql`exists (select 1 from ${zustaendigkeiten} where ${zustaendigkeiten.tenantId} = ${massnahmen.tenantId}
    and ${zustaendigkeiten.massnahmeId} = ${massnahmen.id} and ${zustaendigkeiten.rolle} = 'federfuehrung'
    and ${wer === "landratsamt" ? own : sql`not ${own}`})`;
}
