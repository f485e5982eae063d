import { Client, DatabaseError } from "pg";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { newId } from "#src/platform/id.ts";

const KEY = /^[a-z][a-z0-9-]{1,40}$/;
const HOST = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

export type MandantReason =
  | "schluessel-ungueltig"
  | "schluessel-vergeben"
  | "host-ungueltig"
  | "host-vergeben"
  | "unbekannt";

/** As `wk_definer`, which sees the list of counties and nothing inside them. */
async function asOperator<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  return asOwner(adminUrl, async (client) => {
    await client.query("set local role wk_definer");
    return work(client);
  });
}

async function asOwner<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Creates a county: its key and the host names under which it answers, the first one for mails. What it says of itself
 * comes after, by the commands of the module landkreis.
 */
export async function createMandant(
  adminUrl: string,
  given: { key: string; art?: "kreis" | "betrieb"; hosts: readonly string[] },
): Promise<Outcome<Id<"Mandant">, MandantReason>> {
  if (!KEY.test(given.key)) return refuse("schluessel-ungueltig");
  const hosts = given.hosts.map((host) => host.toLowerCase());
  if (!hosts.every((host) => HOST.test(host))) return refuse("host-ungueltig");
  const id = newId<"Mandant">();
  try {
    await asOperator(adminUrl, async (client) => {
      await client.query("insert into platform_mandanten (tenant_id, key, art) values ($1, $2, $3)", [
        id,
        given.key,
        given.art ?? "kreis",
      ]);
      for (const [place, host] of hosts.entries()) await insertHost(client, id, host, place === 0);
    });
    return accept(id);
  } catch (error) {
    return refuse(duplicateReason(error));
  }
}

/** Adds an address; the one named with `haupt` is what mails use. */
export async function addHost(
  adminUrl: string,
  key: string,
  host: string,
  haupt: boolean,
): Promise<Outcome<null, MandantReason>> {
  if (!HOST.test(host.toLowerCase())) return refuse("host-ungueltig");
  try {
    return await asOperator(adminUrl, async (client) => {
      const id = await findMandantId(client, key);
      if (!id) return refuse("unbekannt");
      if (haupt) await client.query("update platform_mandant_hosts set haupt = false where tenant_id = $1", [id]);
      await insertHost(client, id, host.toLowerCase(), haupt);
      return accept(null);
    });
  } catch (error) {
    return refuse(duplicateReason(error));
  }
}

/** Shuts a county (its addresses answer 421) or opens it again. Nothing is deleted. */
export async function lockMandant(
  adminUrl: string,
  key: string,
  locked: boolean,
): Promise<Outcome<null, MandantReason>> {
  return asOperator(adminUrl, async (client) => {
    const { rowCount } = await client.query(
      "update platform_mandanten set gesperrt_am = case when $2 then now() end where key = $1",
      [key, locked],
    );
    return rowCount === 0 ? refuse("unbekannt") : accept(null);
  });
}

/**
 * Deletes a county with every row it has, in one transaction. Its files are the caller's to remove.
 *
 * @returns its id
 */
export async function deleteMandant(adminUrl: string, key: string): Promise<Outcome<Id<"Mandant">, MandantReason>> {
  const id = await asOperator(adminUrl, (client) => findMandantId(client, key));
  if (!id) return refuse("unbekannt");
  await asOwner(adminUrl, async (client) => {
    const tables = await tenantTables(client);
    for (const table of tables) await client.query(`alter table ${table} no force row level security`);
    await deleteInAnyOrder(client, tables, id);
    for (const table of tables) await client.query(`alter table ${table} force row level security`);
  });
  return accept(id);
}

/** Tables hang on each other; what still has dependants is tried again in the next round. */
async function deleteInAnyOrder(client: Client, tables: readonly string[], id: Id<"Mandant">) {
  let left = [...tables];
  while (left.length > 0) {
    const failed: string[] = [];
    for (const table of left) {
      await client.query("savepoint one_table");
      try {
        await client.query(`delete from ${table} where tenant_id = $1`, [id]);
        await client.query("release savepoint one_table");
      } catch (error) {
        await client.query("rollback to savepoint one_table");
        if (!isForeignKey(error)) throw error;
        failed.push(table);
      }
    }
    if (failed.length === left.length) throw new Error(`Rows of ${failed.join(", ")} hang on each other.`);
    left = failed;
  }
}

async function tenantTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind = 'r' and n.nspname in ('public', 'auth') order by c.oid desc`);
  return rows.map((row) => row.name);
}

async function findMandantId(client: Client, key: string): Promise<Id<"Mandant"> | null> {
  const { rows } = await client.query<{ tenant_id: Id<"Mandant"> }>(
    "select tenant_id from platform_mandanten where key = $1",
    [key],
  );
  return rows[0]?.tenant_id ?? null;
}

function insertHost(client: Client, id: Id<"Mandant">, host: string, haupt: boolean) {
  return client.query("insert into platform_mandant_hosts (host, tenant_id, haupt) values ($1, $2, $3)", [
    host,
    id,
    haupt,
  ]);
}

function isForeignKey(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "23503";
}

function duplicateReason(error: unknown): MandantReason {
  if (!(error instanceof DatabaseError) || error.code !== "23505") throw error;
  return error.table === "platform_mandanten" ? "schluessel-vergeben" : "host-vergeben";
}
