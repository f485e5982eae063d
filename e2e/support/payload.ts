import type { Pool } from "pg";
import type { County } from "./county.ts";

/** Columns that people fill with words. */
const PROSE =
  /^(titel|untertitel|name|beschreibung|zusammenfassung|wortlaut|aktuelle_situation|trend|aufgabe|strasse|ort|raum|leitfrage|funktion|person_name|motto|verwaltungsname|auftrag|beschlossen_von|zustaendigkeit_wortlaut|finanzierung_wortlaut|archiviert_grund|dateiname|kontakt_name|stelle_name|stelle_anschrift|text)$/;

/** Would call `wkRun` if any page took it for more than words. */
const PAYLOAD = ` <img src=x onerror=wkRun(7)></title></textarea><script>wkRun(8)</script>"'\u202E`;

/**
 * Puts markup behind every text that people wrote into fields of a county, and an address that runs something where one
 * of the web belongs.
 *
 * @returns the columns that hold it now
 */
export async function plantPayload(admin: Pool, { mandant }: County): Promise<readonly string[]> {
  const { rows: columns } = await admin.query<{ table: string; column: string }>(`
    select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.columns t on t.table_name = c.table_name and t.table_schema = c.table_schema and t.column_name = 'tenant_id'
     where c.table_schema = 'public' and c.data_type = 'text' and c.table_name ~ '^(konzept|netzwerk|landkreis|zugang|gremien|monitoring|wegweiser|beteiligung)_'`);
  const filled: string[] = [];
  for (const { table, column } of columns.filter((one) => PROSE.test(one.column))) {
    const { rowCount } = await admin
      .query(`update ${table} set ${column} = ${column} || $2 where tenant_id = $1 and ${column} <> ''`, [
        mandant.id,
        PAYLOAD,
      ])
      .catch(() => ({ rowCount: 0 }));
    if (rowCount) filled.push(`${table}.${column}`);
  }
  await admin.query("update netzwerk_stellen set website = 'javascript:wkRun(9)' where tenant_id = $1", [mandant.id]);
  return filled;
}

/** What stands in a page as markup although somebody wrote it as words. */
export function countPlanted(): number {
  return document.querySelectorAll(
    "img[src='x'], img[onerror], svg[onload], [href^='javascript:' i], body script:not([src])",
  ).length;
}
