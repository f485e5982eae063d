import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";

const database = testDatabase();

/** Tables whose keys must be found before a county is known. */
const ACROSS = [
  "platform_auftraege",
  "platform_mandanten",
  "platform_mandant_hosts",
  // The two stores of anonymous surveys (ADR 0084).
  "beteiligung_eingang",
  "beteiligung_verbraucht",
  "beteiligung_antworten",
  "beteiligung_einladungen",
];
/** Emptied whole, so that no deleted row stays on their pages in the order in which it came. */
const EMPTIED = new Set(["public.beteiligung_eingang", "public.beteiligung_verbraucht"]);
/** Unique over all counties on purpose: a host or key belongs to one county of the installation. */
const UNIQUE_ACROSS = new Set(["platform_mandanten_key", "platform_mandant_hosts_pkey", "platform_mandanten_pkey"]);
const DEFINER_FUNCTIONS = [
  "beteiligung_abgleichen",
  "beteiligung_mischen",
  "beteiligung_uebernehmen",
  "beteiligung_wartende",
  "platform_find_mandant",
  "platform_list_mandanten",
  "platform_take_auftraege",
];

async function rows<T extends object>(text: string): Promise<T[]> {
  return (await database.admin.query(text)).rows as T[];
}

const TABLES = `
  select n.nspname as schema, c.relname as name, c.oid, c.relkind as kind, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p')`;

type Table = {
  schema: string;
  name: string;
  oid: number;
  kind: string;
  rls: boolean;
  forced: boolean;
  tenant: boolean;
};

test("every table belongs to counties, row by row", async () => {
  const tables = await rows<Table>(TABLES);
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter((one) => !one.tenant).map((one) => one.name)).toEqual([]);
});

test("every table has row-level security, forced, with a restrictive policy", async () => {
  const tables = await rows<Table>(TABLES);
  expect(tables.filter((one) => !one.rls || !one.forced).map((one) => one.name)).toEqual([]);
  const restrictive = await rows<{ name: string }>(
    "select schemaname || '.' || tablename as name from pg_policies where permissive = 'RESTRICTIVE' and policyname = 'mandant_grenze'",
  );
  const guarded = new Set(restrictive.map((one) => one.name));
  expect(tables.filter((one) => !guarded.has(`${one.schema}.${one.name}`)).map((one) => one.name)).toEqual([]);
});

test("permissive policies are for the roles they were written for", async () => {
  const policies = await rows<{ table: string; roles: string[] }>(
    "select tablename as table, roles::text[] as roles from pg_policies where permissive = 'PERMISSIVE'",
  );
  const allowed = new Set(["wk_app", "wk_auth", "wk_definer"]);
  expect(policies.filter(({ roles }) => !roles.every((role) => allowed.has(role)))).toEqual([]);
  const across = policies.filter(({ roles }) => roles.includes("wk_definer")).map(({ table }) => table);
  expect(across.toSorted()).toEqual(ACROSS.toSorted());
});

test("foreign keys between tables of counties start with tenant_id (T25)", async () => {
  const keys = await rows<{ name: string; first: string; target: string }>(`
    select c.conname as name, r.relname as target,
           (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) as first
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_class r on r.oid = c.confrelid
     where c.contype = 'f' and n.nspname in ('public', 'auth')`);
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((one) => one.first !== "tenant_id").map((one) => one.name)).toEqual([]);
});

test("unique indexes hold within a county (T26)", async () => {
  const indexes = await rows<{ name: string; first: string | null }>(`
    select i.relname as name, a.attname as first
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      join pg_namespace n on n.oid = t.relnamespace
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
     where x.indisunique and n.nspname in ('public', 'auth')`);
  expect(
    indexes.filter((one) => one.first !== "tenant_id" && !UNIQUE_ACROSS.has(one.name)).map((one) => one.name),
  ).toEqual([]);
});

test("views show nothing that the asking role may not see", async () => {
  const views = await rows<{ name: string; options: string[] | null; kind: string }>(`
    select c.relname as name, c.reloptions as options, c.relkind as kind from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'auth') and c.relkind in ('v', 'm')`);
  expect(views.filter((one) => one.kind === "m").map((one) => one.name)).toEqual([]);
  expect(views.filter((one) => !one.options?.includes("security_invoker=true")).map((one) => one.name)).toEqual([]);
});

test("functions with borrowed rights are on the list, fix their search path and are not for everybody", async () => {
  const functions = await rows<{ name: string; config: string[] | null; owner: string; everybody: boolean }>(`
    select p.proname as name, p.proconfig as config, pg_get_userbyid(p.proowner) as owner,
           has_function_privilege('public', p.oid, 'execute') as everybody
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname in ('public', 'auth')`);
  expect(functions.map((one) => one.name).toSorted()).toEqual(DEFINER_FUNCTIONS);
  expect(functions.filter((one) => !one.config?.some((setting) => setting.startsWith("search_path=")))).toEqual([]);
  expect(functions.filter((one) => one.everybody || one.owner !== "wk_definer")).toEqual([]);
});

test("nobody gets rights by being anybody; nobody may truncate, reference or trigger", async () => {
  const grants = await rows<{ table: string; grantee: string; privilege: string }>(`
    select table_schema || '.' || table_name as table, grantee, privilege_type as privilege
      from information_schema.role_table_grants where table_schema in ('public', 'auth')
       and grantee not in (select rolname from pg_roles where rolsuper)`);
  expect(grants.filter((one) => one.grantee === "PUBLIC")).toEqual([]);
  const more = grants.filter((one) => ["TRUNCATE", "REFERENCES", "TRIGGER"].includes(one.privilege));
  expect(more.filter((one) => one.grantee !== "wk_definer" || !EMPTIED.has(one.table))).toEqual([]);
  expect(grants.filter((one) => one.grantee === "wk_web" || one.grantee === "wk_worker")).toEqual([]);
  const onAuth = grants.filter((one) => one.table.startsWith("auth."));
  expect(onAuth.every((one) => one.grantee === "wk_auth")).toBe(true);
});

test("the audit log can only grow", async () => {
  const grants = await rows<{ table: string; privilege: string }>(`
    select table_name as table, privilege_type as privilege from information_schema.role_table_grants
     where table_name like 'platform_audit_%' and grantee = 'wk_app'`);
  expect([...new Set(grants.map((one) => one.privilege))].toSorted()).toEqual(["INSERT", "SELECT"]);
});

test("whoever serves requests is neither superuser nor owner and inherits nothing", async () => {
  const logins = await rows<{ name: string; unsafe: boolean; member: string[] }>(`
    select r.rolname as name, (r.rolsuper or r.rolbypassrls or r.rolinherit or r.rolcreaterole or r.rolcreatedb or r.rolreplication) as unsafe,
           array(select distinct g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as member
      from pg_roles r where r.rolname in ('wk_web', 'wk_auth', 'wk_worker')`);
  expect(logins).toHaveLength(3);
  expect(logins.filter((one) => one.unsafe).map((one) => one.name)).toEqual([]);
  const member = Object.fromEntries(logins.map((one) => [one.name, one.member]));
  expect(member).toEqual({ wk_web: ["wk_app"], wk_auth: [], wk_worker: ["wk_app"] });
});

test("the application has no rights on the queue", async () => {
  const [row] = await rows<{ app: boolean; web: boolean }>(
    "select has_schema_privilege('wk_app', 'pgboss', 'usage') as app, has_schema_privilege('wk_web', 'pgboss', 'usage') as web",
  );
  expect(row).toEqual({ app: false, web: false });
});
