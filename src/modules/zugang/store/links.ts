import { and, eq, lt } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { links } from "./tables.ts";

export type Link = typeof links.$inferSelect;

/** A link is found by its purpose too: one made for a new address opens nothing else. */
export async function findLink(db: Db, zweck: Link["zweck"], tokenHash: string): Promise<Link | null> {
  const [found] = await db
    .select()
    .from(links)
    .where(and(eq(links.zweck, zweck), eq(links.tokenHash, tokenHash)));
  return found ?? null;
}

export async function lockLinkByHash(tx: Tx, zweck: Link["zweck"], tokenHash: string): Promise<Link | null> {
  const [found] = await tx
    .select()
    .from(links)
    .where(and(eq(links.zweck, zweck), eq(links.tokenHash, tokenHash)))
    .for("update");
  return found ?? null;
}

export async function lockLink(tx: Tx, id: Id<"Link">): Promise<Link | null> {
  const [found] = await tx.select().from(links).where(eq(links.id, id)).for("update");
  return found ?? null;
}

export async function saveNewLink(
  tx: Tx,
  values: Pick<Link, "id" | "zweck" | "benutzerId" | "email" | "expiresAt">,
): Promise<void> {
  await tx.insert(links).values(values);
}

export async function saveLink(
  tx: Tx,
  id: Id<"Link">,
  values: Partial<Pick<Link, "benutzerId" | "email" | "tokenHash" | "expiresAt" | "eingeloestAm">>,
): Promise<void> {
  await tx.update(links).set(values).where(eq(links.id, id));
}

/** Every other link of this account ends when one of them was used. */
export async function deleteLinksOf(tx: Tx, benutzerId: Id<"Benutzer">): Promise<void> {
  await tx.delete(links).where(eq(links.benutzerId, benutzerId));
}

export async function deleteOldLinks(tx: Tx, before: Date): Promise<void> {
  await tx.delete(links).where(lt(links.expiresAt, before));
}
