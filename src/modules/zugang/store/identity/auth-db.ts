import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import type { Id } from "#src/shared/id.ts";
import { TenantPool } from "./tenant-pool.ts";

/** The schema `auth` of one county, as the role wk_auth. Has no audit of its own: the command around it has. */
export type AuthDb = NodePgDatabase;

export function authDb(pool: Pool, tenant: Id<"Mandant">): AuthDb {
  // Drizzle asks a pool for `connect` and `query` only, which TenantPool has.
  return drizzle(new TenantPool(pool, tenant) as unknown as Pool);
}
