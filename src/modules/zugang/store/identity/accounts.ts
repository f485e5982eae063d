import { and, eq, inArray } from "drizzle-orm";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { account as accounts, session as sessions, user as users } from "../auth-tables.ts";
import type { AuthDb } from "./auth-db.ts";
import type { AuthInstance } from "./auth-instance.ts";

export type Kontodaten = { readonly id: Id<"Benutzer">; readonly email: string; readonly hatPasswort: boolean };

const oidcProvider = (issuer: string) => `oidc:${issuer}`;

/** Addresses, passwords and outside sign-ins of a county's accounts. */
export function accountStore(auth: AuthInstance, db: AuthDb, clock: () => number) {
  async function find(where: ReturnType<typeof eq>): Promise<Kontodaten | null> {
    const [found] = await db.select({ id: users.id, email: users.email }).from(users).where(where);
    if (!found) return null;
    const [own] = await db
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.userId, found.id), eq(accounts.providerId, "credential")));
    return { ...found, hatPasswort: own !== undefined };
  }

  async function setPassword(benutzerId: Id<"Benutzer">, password: string): Promise<void> {
    const context = await auth.$context;
    const hash = await context.password.hash(password);
    await db
      .insert(accounts)
      .values({ id: newId(), userId: benutzerId, providerId: "credential", accountId: benutzerId, password: hash })
      .onConflictDoUpdate({
        target: [accounts.tenantId, accounts.providerId, accounts.accountId],
        set: { password: hash, updatedAt: new Date(clock()) },
      });
  }

  return {
    findByEmail: (email: string) => find(eq(users.email, email)),
    findById: (id: Id<"Benutzer">) => find(eq(users.id, id)),

    async emailsOf(ids: readonly Id<"Benutzer">[]): Promise<Map<Id<"Benutzer">, string>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select({ id: users.id, email: users.email })
        .from(users)
        .where(inArray(users.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row.email]));
    },

    /** The account with this address, made if there is none. Calling it again changes nothing. */
    async ensure(email: string): Promise<Id<"Benutzer">> {
      const id = newId<"Benutzer">();
      const [made] = await db
        .insert(users)
        .values({ id, email, emailVerified: true })
        .onConflictDoNothing({ target: [users.tenantId, users.email] })
        .returning({ id: users.id });
      if (made) return made.id;
      const [found] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
      if (!found) throw new Error("An account was neither made nor found.");
      return found.id;
    },

    setPassword,

    async passwordIsRight(benutzerId: Id<"Benutzer">, password: string): Promise<boolean> {
      const [own] = await db
        .select({ password: accounts.password })
        .from(accounts)
        .where(and(eq(accounts.userId, benutzerId), eq(accounts.providerId, "credential")));
      const context = await auth.$context;
      return own?.password ? context.password.verify({ hash: own.password, password }) : false;
    },

    async setEmail(benutzerId: Id<"Benutzer">, email: string): Promise<void> {
      await db
        .update(users)
        .set({ email, updatedAt: new Date(clock()) })
        .where(eq(users.id, benutzerId));
    },

    /** Locks or unlocks; locking ends every session. */
    async setLocked(benutzerId: Id<"Benutzer">, gesperrt: boolean): Promise<void> {
      await db.transaction(async (tx) => {
        await tx.update(users).set({ gesperrt }).where(eq(users.id, benutzerId));
        if (gesperrt) await tx.delete(sessions).where(eq(sessions.userId, benutzerId));
      });
    },

    /** Address, password, factors, sessions: everything of this account is gone. */
    async remove(benutzerId: Id<"Benutzer">): Promise<void> {
      await db.delete(users).where(eq(users.id, benutzerId));
    },

    async findByOidc(issuer: string, sub: string): Promise<Id<"Benutzer"> | null> {
      const [found] = await db
        .select({ userId: accounts.userId })
        .from(accounts)
        .where(and(eq(accounts.providerId, oidcProvider(issuer)), eq(accounts.accountId, sub)));
      return (found?.userId as Id<"Benutzer"> | undefined) ?? null;
    },

    async linkOidc(benutzerId: Id<"Benutzer">, issuer: string, sub: string): Promise<void> {
      await db
        .insert(accounts)
        .values({ id: newId(), userId: benutzerId, providerId: oidcProvider(issuer), accountId: sub })
        .onConflictDoNothing({ target: [accounts.tenantId, accounts.providerId, accounts.accountId] });
    },
  };
}
