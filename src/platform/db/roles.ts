import { createHmac } from "node:crypto";
import type { Client } from "pg";

/**
 * The roles of one installation:
 * - `wk_app` what row-level security is written for; nobody logs in as it.
 * - `wk_web` the web process; may only become `wk_app`.
 * - `wk_auth` sign-in; sees nothing but the schema `auth`.
 * - `wk_worker` the queue; may become `wk_app`, owns `pgboss`.
 * - `wk_definer` owns the few functions that look across counties.
 * The role of DATABASE_URL owns the tables and migrates; it never serves a request.
 */
export const LOGIN_ROLES = ["wk_web", "wk_auth", "wk_worker"] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** Each login's password follows from the installation's secret, so none is stored. */
export function rolePassword(appSecret: string, role: LoginRole): string {
  return createHmac("sha256", appSecret).update(`database role ${role}`).digest("hex");
}

/** The same server and database, as another role. */
export function urlForRole(adminUrl: string, role: LoginRole, appSecret: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(appSecret, role);
  return url.toString();
}

const CREATE_ROLES = `
do $$
declare name text;
begin
  foreach name in array array['wk_app', 'wk_web', 'wk_auth', 'wk_worker', 'wk_definer'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin noinherit', name);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end $$;
`;

/** Creates missing roles and sets the logins' passwords. Safe to run at every start, also from several processes. */
export async function ensureRoles(client: Client, appSecret: string) {
  await client.query("select pg_advisory_lock(hashtext('wk roles'))");
  try {
    await client.query(CREATE_ROLES);
    for (const role of LOGIN_ROLES) {
      const password = client.escapeLiteral(rolePassword(appSecret, role));
      await client.query(`alter role ${role} login noinherit password ${password}`);
    }
    await client.query("grant wk_app to wk_web, wk_worker");
    const { rows } = await client.query("select rolsuper from pg_roles where rolname = current_user");
    if (rows[0]?.rolsuper !== true) await client.query("grant wk_worker, wk_definer to current_user");
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('wk roles'))");
  }
}
