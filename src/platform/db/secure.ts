import { createHash } from "node:crypto";
import type { Client } from "pg";
import { isUnlogged, listTableRules } from "./table-rules.ts";

/** What the application may do with a table; every other table with a county: everything but truncate, or what its module says. */
const APP_GRANTS: Record<string, string> = {
  platform_mandanten: "select",
  platform_mandant_hosts: "select",
  platform_audit_events: "select, insert",
  platform_audit_changes: "select, insert",
  platform_auftraege: "select, insert",
};

/** Tables that the definer functions and the operator's commands see across counties. */
const DEFINER_TABLES: Record<string, string> = {
  platform_mandanten: "select, insert, update",
  platform_mandant_hosts: "select, insert, update, delete",
  platform_auftraege: "select, update, delete",
};

const TENANT = "nullif(current_setting('app.tenant_id', true), '')::uuid";

/**
 * Puts row-level security, grants and the few cross-county functions on whatever tables there are.
 * Runs after every migration, so that no table can be forgotten; a catalogue test looks again.
 */
export async function secure(client: Client) {
  const tables = await listTables(client);
  const rules = listTableRules();
  const appGrants: Record<string, string> = Object.assign({}, APP_GRANTS, ...rules.map(({ app }) => app));
  const definerGrants: Record<string, string> = Object.assign(
    {},
    DEFINER_TABLES,
    ...rules.map(({ definer }) => definer),
  );
  const stand = createHash("sha256").update(
    JSON.stringify([tables, APP_GRANTS, DEFINER_TABLES, String(secure), FUNCTIONS, rules]),
  );
  const mark = `wk ${stand.digest("hex")}`;
  const before = await client.query<{ mark: string | null }>("select obj_description('public'::regnamespace) as mark");
  if (before.rows[0]?.mark === mark) return;
  await client.query("revoke all on schema public from public; grant usage on schema public to wk_app, wk_definer");
  await client.query("create schema if not exists auth; grant usage on schema auth to wk_auth");
  await client.query("create schema if not exists pgboss authorization wk_worker");
  const database = await client.query<{ name: string }>("select current_database() as name");
  const name = client.escapeIdentifier(database.rows[0]?.name ?? "");
  await client.query(
    `revoke all on database ${name} from public; grant connect on database ${name} to wk_web, wk_auth, wk_worker`,
  );
  await client.query("grant usage on schema public to wk_web, wk_worker");
  for (const { schema, table } of tables) {
    const target = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
    const role = schema === "auth" ? "wk_auth" : "wk_app";
    const grants = appGrants[table] ?? "select, insert, update, delete";
    await client.query(`
      alter table ${target} enable row level security;
      alter table ${target} force row level security;
      drop policy if exists mandant_grenze on ${target};
      create policy mandant_grenze on ${target} as restrictive for all to wk_app, wk_auth
        using (tenant_id = ${TENANT}) with check (tenant_id = ${TENANT});
      drop policy if exists mandant_zugang on ${target};
      create policy mandant_zugang on ${target} as permissive for all to ${role} using (true) with check (true);
      revoke all on ${target} from public, wk_app, wk_auth;
      grant ${grants} on ${target} to ${role};`);
    if (isUnlogged(table)) await client.query(`alter table ${target} set unlogged`);
    if (definerGrants[table]) {
      await client.query(`
        drop policy if exists betrieb_zugang on ${target};
        create policy betrieb_zugang on ${target} as permissive for all to wk_definer using (true) with check (true);
        grant ${definerGrants[table]} on ${target} to wk_definer;`);
    }
  }
  await client.query(FUNCTIONS);
  for (const { functions, definer = {} } of rules) {
    const there = Object.keys(definer).every((needed) => tables.some(({ table }) => table === needed));
    if (functions !== undefined && there) await client.query(functions);
  }
  await client.query(`comment on schema public is ${client.escapeLiteral(mark)}`);
}

async function listTables(client: Client): Promise<{ schema: string; table: string }[]> {
  const { rows } = await client.query<{ schema: string; table: string }>(`
    select n.nspname as schema, c.relname as table
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth') order by 1, 2`);
  return rows;
}

const FUNCTIONS = `
grant create on schema public to wk_definer;

create or replace function platform_find_mandant(host_name text)
returns table (tenant_id uuid, key text, art text, host text) language sql stable security definer
set search_path = pg_catalog, public as $$
  select m.tenant_id, m.key, m.art, (select h2.host from public.platform_mandant_hosts h2
         where h2.tenant_id = m.tenant_id order by h2.haupt desc, h2.host limit 1)
    from public.platform_mandant_hosts h join public.platform_mandanten m on m.tenant_id = h.tenant_id
   where h.host = lower(host_name) and m.gesperrt_am is null
$$;

create or replace function platform_list_mandanten()
returns table (tenant_id uuid, key text, art text, host text, gesperrt_am timestamptz) language sql stable security definer
set search_path = pg_catalog, public as $$
  select m.tenant_id, m.key, m.art, (select h.host from public.platform_mandant_hosts h
         where h.tenant_id = m.tenant_id order by h.haupt desc, h.host limit 1), m.gesperrt_am
    from public.platform_mandanten m order by m.key
$$;

create or replace function platform_take_auftraege(at_most integer)
returns table (tenant_id uuid, id uuid, kind text, payload jsonb) language sql volatile security definer
set search_path = pg_catalog, public as $$
  delete from public.platform_auftraege a
   using (select t.tenant_id, t.id from public.platform_auftraege t where t.due_at <= now()
           order by t.due_at, t.id limit at_most for update skip locked) due
   where a.tenant_id = due.tenant_id and a.id = due.id
  returning a.tenant_id, a.id, a.kind, a.payload
$$;

alter function platform_find_mandant(text) owner to wk_definer;
alter function platform_list_mandanten() owner to wk_definer;
alter function platform_take_auftraege(integer) owner to wk_definer;
revoke all on function platform_find_mandant(text), platform_list_mandanten(), platform_take_auftraege(integer) from public;
grant execute on function platform_find_mandant(text), platform_list_mandanten() to wk_web, wk_worker;
grant execute on function platform_take_auftraege(integer) to wk_worker;
revoke create on schema public from wk_definer;
`;
