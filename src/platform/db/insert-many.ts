import { getTableColumns, type InferInsertModel, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./db.ts";

/** Rows per statement: few enough that no statement grows without end. */
const BATCH = 2_000;

/**
 * Inserts many rows as one JSON parameter per statement, which costs a tenth of one parameter per value. All rows must
 * name the same columns; those that none names get their default.
 *
 * @param onConflict what stands behind the rows, such as `on conflict … do update set …`
 */
export async function insertMany<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
  onConflict?: SQL,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => Object.hasOwn(first, key));
  const names = sql.join(
    columns.map(([, column]) => sql`${sql.identifier(column.name)}`),
    sql`, `,
  );
  for (let at = 0; at < rows.length; at += BATCH) {
    const json = JSON.stringify(
      rows.slice(at, at + BATCH).map((row) => {
        const values = row as Record<string, unknown>;
        return Object.fromEntries(columns.map(([key, column]) => [column.name, values[key] ?? null]));
      }),
    );
    await tx.execute(
      sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${json}::jsonb) ${onConflict ?? sql``}`,
    );
  }
}
