import { and, desc, eq, ne } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import { mayGoOn } from "../../rules/sitzung.ts";
import { session as sessions, user } from "../auth-tables.ts";
import type { AuthDb } from "./auth-db.ts";
import type { AuthInstance } from "./auth-instance.ts";

/** Who is signed in with this request, and since when. */
export type Sitzung = {
  readonly id: string;
  readonly benutzerId: Id<"Benutzer">;
  readonly email: string;
  readonly zweiterFaktor: boolean;
  readonly createdAt: Date;
  readonly gesehenAm: Date;
  readonly bestaetigtAm: Date;
};

export type SitzungEintrag = {
  readonly id: string;
  /** `Firefox · Windows`, or empty. */
  readonly geraet: string;
  readonly createdAt: Date;
  readonly gesehenAm: Date;
};

const MINUTE = 60 * 1000;

export function sessionStore(auth: AuthInstance, db: AuthDb) {
  return {
    /** The session of this request; null when there is none or it has ended. Notes that the person was here. */
    async find(headers: Headers, now: number): Promise<Sitzung | null> {
      const { token } = await auth.api.sessionToken({ headers });
      if (token === null) return null;
      const [found] = await db
        .select({ session: sessions, email: user.email })
        .from(sessions)
        .innerJoin(user, and(eq(user.tenantId, sessions.tenantId), eq(user.id, sessions.userId)))
        .where(and(eq(sessions.token, token), eq(user.gesperrt, false)));
      if (!found) return null;
      const { gesehenAm, bestaetigtAm, createdAt, id, userId, zweiterFaktor } = found.session;
      if (!mayGoOn({ createdAt, gesehenAm, bestaetigtAm }, now)) {
        await db.delete(sessions).where(eq(sessions.id, id));
        return null;
      }
      if (now - gesehenAm.getTime() > MINUTE) {
        await db
          .update(sessions)
          .set({ gesehenAm: new Date(now) })
          .where(eq(sessions.id, id));
      }
      return {
        id,
        benutzerId: userId as Id<"Benutzer">,
        email: found.email,
        zweiterFaktor,
        createdAt,
        gesehenAm,
        bestaetigtAm,
      };
    },

    async list(benutzerId: Id<"Benutzer">, now: number): Promise<SitzungEintrag[]> {
      const rows = await db
        .select()
        .from(sessions)
        .where(eq(sessions.userId, benutzerId))
        .orderBy(desc(sessions.gesehenAm));
      return rows
        .filter((row) => mayGoOn(row, now))
        .map((row) => ({
          id: row.id,
          geraet: row.userAgent ?? "",
          createdAt: row.createdAt,
          gesehenAm: row.gesehenAm,
        }));
    },

    async end(benutzerId: Id<"Benutzer">, sessionId: string): Promise<boolean> {
      const ended = await db
        .delete(sessions)
        .where(and(eq(sessions.userId, benutzerId), eq(sessions.id, sessionId)))
        .returning({ id: sessions.id });
      return ended.length > 0;
    },

    /** Ends all sessions of an account, or all but one. */
    async endAll(benutzerId: Id<"Benutzer">, exceptId?: string): Promise<number> {
      const own = eq(sessions.userId, benutzerId);
      const ended = await db
        .delete(sessions)
        .where(exceptId ? and(own, ne(sessions.id, exceptId)) : own)
        .returning({ id: sessions.id });
      return ended.length;
    },

    /** After better-auth replaced a session: the newest stays, whatever its token is. */
    async endAllButNewest(benutzerId: Id<"Benutzer">): Promise<void> {
      const [newest] = await db
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.userId, benutzerId))
        .orderBy(desc(sessions.createdAt))
        .limit(1);
      if (newest) await db.delete(sessions).where(and(eq(sessions.userId, benutzerId), ne(sessions.id, newest.id)));
    },

    async confirm(sessionId: string, now: number): Promise<void> {
      await db
        .update(sessions)
        .set({ bestaetigtAm: new Date(now) })
        .where(eq(sessions.id, sessionId));
    },

    /** The person has just enrolled a factor on this session and shown it. */
    async noteSecondFactor(sessionId: string): Promise<void> {
      await db.update(sessions).set({ zweiterFaktor: true }).where(eq(sessions.id, sessionId));
    },
  };
}
