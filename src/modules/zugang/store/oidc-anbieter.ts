import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { oidcAnbieter } from "./tables.ts";

export type OidcAnbieter = typeof oidcAnbieter.$inferSelect;

export async function findOidcAnbieter(db: Db, id: Id<"OidcAnbieter">): Promise<OidcAnbieter | null> {
  const [found] = await db.select().from(oidcAnbieter).where(eq(oidcAnbieter.id, id));
  return found ?? null;
}

export async function lockOidcAnbieter(tx: Tx, id: Id<"OidcAnbieter">): Promise<OidcAnbieter | null> {
  const [found] = await tx.select().from(oidcAnbieter).where(eq(oidcAnbieter.id, id)).for("update");
  return found ?? null;
}

export async function listOidcAnbieter(db: Db): Promise<OidcAnbieter[]> {
  return db.select().from(oidcAnbieter).orderBy(asc(oidcAnbieter.name), asc(oidcAnbieter.id));
}

type Values = Pick<OidcAnbieter, "name" | "issuer" | "clientId" | "clientSecret" | "mfaWerte" | "aktiv">;

/** False when the county has a service with this issuer already. */
export async function saveNewOidcAnbieter(tx: Tx, values: Values & { id: Id<"OidcAnbieter"> }): Promise<boolean> {
  const made = await tx
    .insert(oidcAnbieter)
    .values(values)
    .onConflictDoNothing({ target: [oidcAnbieter.tenantId, oidcAnbieter.issuer] })
    .returning({ id: oidcAnbieter.id });
  return made.length > 0;
}

export async function saveOidcAnbieter(tx: Tx, id: Id<"OidcAnbieter">, values: Partial<Values>): Promise<void> {
  await tx
    .update(oidcAnbieter)
    .set({ ...values, rev: sql`${oidcAnbieter.rev} + 1` })
    .where(eq(oidcAnbieter.id, id));
}

export async function deleteOidcAnbieter(tx: Tx, id: Id<"OidcAnbieter">): Promise<void> {
  await tx.delete(oidcAnbieter).where(eq(oidcAnbieter.id, id));
}
