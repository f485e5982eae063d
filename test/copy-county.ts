import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Pool } from "pg";

/** What a county is by itself, and the work and mails of the one that is copied. */
const OWN = new Set([
  "platform_mandanten",
  "platform_mandant_hosts",
  "platform_auftraege",
  "platform_mails",
  "platform_mail_log",
]);
/** A document that is being made is made for the county that ordered it; nobody would ever finish its copy. */
const DONE: Readonly<Record<string, string>> = { platform_erzeugnisse: "finished_at is not null" };
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

type Copied = { readonly table: string; readonly columns: string; readonly rows: string };
export type Content = { readonly tenant: string; readonly tables: readonly Copied[] };

/** Everything that a county holds, as text. */
export async function readCounty(admin: Pool, tenant: string): Promise<Content> {
  const { rows: tables } = await admin.query<{ table: string; columns: string }>(
    `select c.relname as table, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
      group by 1 order by 1`,
  );
  const copied: Copied[] = [];
  for (const { table, columns } of tables.filter((one) => !OWN.has(one.table))) {
    const { rows } = await admin.query<{ rows: string | null }>(
      `select jsonb_agg(to_jsonb(t))::text as rows from ${table} t where tenant_id = $1 and ${DONE[table] ?? "true"}`,
      [tenant],
    );
    if (rows[0]?.rows) copied.push({ table, columns, rows: rows[0].rows });
  }
  return { tenant, tables: copied };
}

/**
 * Writes the rows and files of one county into another one that is empty. The commands that made them have run for the
 * first; doing all of it again for every file of tests is what took them longest. With ids of their own, nobody can find a
 * thing of one county by an id of the other; with the same ids, what was computed from ids still holds.
 */
export async function writeCounty(
  admin: Pool,
  files: string,
  content: Content,
  to: string,
  give: "own ids" | "same ids",
): Promise<void> {
  const ids = new Map([[content.tenant, to]]);
  const newId = (id: string) => {
    const known = ids.get(id) ?? (give === "same ids" ? id : deriveId(id, to));
    ids.set(id, known);
    return known;
  };
  const client = await admin.connect();
  try {
    await client.query("begin");
    // The rows refer to each other in every direction, and were checked when they were first written.
    await client.query("set local session_replication_role = replica");
    for (const { table, columns, rows } of content.tables) {
      await client.query(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [rows.replaceAll(UUID, newId)],
      );
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
  if (!existsSync(join(files, content.tenant))) return;
  await mkdir(join(files, to), { recursive: true });
  for (const name of await readdir(join(files, content.tenant))) {
    await copyFile(join(files, content.tenant, name), join(files, to, newId(name)));
  }
}

/** Keeps the moment of its making and with it the order; always the same for the same two. */
function deriveId(id: string, tenant: string): string {
  return id.slice(0, 24) + createHash("sha256").update(`${id} ${tenant}`).digest("hex").slice(0, 12);
}
