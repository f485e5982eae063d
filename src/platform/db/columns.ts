import { sql } from "drizzle-orm";
import { timestamp, uuid } from "drizzle-orm/pg-core";
import type { Id } from "#src/shared/id.ts";

/**
 * The county a row belongs to. Filled from the transaction's setting, so that a forgotten value cannot land
 * in another county: without a setting the insert fails.
 */
export const tenantId = () =>
  uuid("tenant_id")
    .$type<Id<"Mandant">>()
    .notNull()
    .default(sql`nullif(current_setting('app.tenant_id', true), '')::uuid`);

export const createdAt = () => timestamp("created_at", { withTimezone: true }).notNull().defaultNow();
export const updatedAt = () => timestamp("updated_at", { withTimezone: true }).notNull().defaultNow();
