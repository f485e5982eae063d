import { isAPIError } from "better-auth/api";
import { eq, lt } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { PasskeyAnmeldung } from "../../rules/passkey.ts";
import { passkey as passkeys, session as sessions, user as users, verbrauchteCodes } from "../auth-tables.ts";
import type { AuthDb } from "./auth-db.ts";
import type { AuthInstance } from "./auth-instance.ts";
import { keyedHash } from "./secrets.ts";

/** What a step of signing in led to. `cookies` are complete Set-Cookie values for the answer. */
export type Anmeldeschritt = {
  readonly next: "fertig" | "code";
  /** Null while the code is missing: nobody is signed in yet. */
  readonly benutzerId: Id<"Benutzer"> | null;
  readonly cookies: readonly string[];
};

/** A code stays valid for three steps of 30 seconds; a little longer is remembered as shown. */
const CODE_MEMORY_MS = 5 * 60 * 1000;

/** Told of every refused try, never whose it was: a wave of them is seen in the log and by whoever counts its lines. */
export type OnRefused = (step: "kennwort" | "code" | "passkey", reason: string) => void;

export function signInStore(auth: AuthInstance, db: AuthDb, appSecret: string, onRefused: OnRefused) {
  const refused = <Reason extends string>(step: Parameters<OnRefused>[0], reason: Reason) => {
    onRefused(step, reason);
    return refuse(reason);
  };

  /** Runs a call of better-auth; its refusals are answers, everything else is a bug or a broken machine. */
  async function attempt(call: () => Promise<Response>): Promise<Response | null> {
    try {
      const response = await call();
      return response.ok ? response : null;
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return null;
      throw error;
    }
  }

  async function ownerOf(email: string): Promise<Id<"Benutzer"> | null> {
    const [found] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
    return found?.id ?? null;
  }

  /** True the first time a code is shown for this account, false ever after. */
  async function claimCode(benutzerId: string, code: string, now: number): Promise<boolean> {
    await db.delete(verbrauchteCodes).where(lt(verbrauchteCodes.usedAt, new Date(now - CODE_MEMORY_MS)));
    const codeHash = keyedHash(appSecret, "one-time code", `${benutzerId} ${code}`);
    const claimed = await db
      .insert(verbrauchteCodes)
      .values({ userId: benutzerId, codeHash, usedAt: new Date(now) })
      .onConflictDoNothing()
      .returning({ userId: verbrauchteCodes.userId });
    return claimed.length > 0;
  }

  return {
    /** Does the same work for known and unknown addresses. */
    async withPassword(
      headers: Headers,
      input: { email: string; password: string },
    ): Promise<Outcome<Anmeldeschritt, "abgelehnt" | "passkey-noetig">> {
      const response = await attempt(() =>
        auth.api.signInEmail({ body: { email: input.email, password: input.password }, headers, asResponse: true }),
      );
      if (!response) return refused("kennwort", "abgelehnt");
      const body = (await response.json()) as {
        twoFactorRedirect?: boolean;
        user?: { id: Id<"Benutzer"> };
        token?: string;
      };
      const cookies = response.headers.getSetCookie();
      if (body.twoFactorRedirect) return accept({ next: "code" as const, benutzerId: null, cookies });
      if (!body.user || !body.token) return refused("kennwort", "abgelehnt");
      const keys = await db
        .select({ id: passkeys.id })
        .from(passkeys)
        .where(eq(passkeys.userId, body.user.id))
        .limit(1);
      if (keys.length > 0) {
        // Whoever enrolled a passkey and no app has a second factor: the password alone opens nothing.
        await db.delete(sessions).where(eq(sessions.token, body.token));
        return refused("kennwort", "passkey-noetig");
      }
      return accept({ next: "fertig" as const, benutzerId: body.user.id, cookies });
    },

    /** Which account is waiting for its code, by the cookie of the first step. Null: nobody is. */
    async awaitingCode(headers: Headers): Promise<Id<"Benutzer"> | null> {
      const found = await auth.api.awaitingCode({ headers });
      return found.userId as Id<"Benutzer"> | null;
    },

    async withCode(
      headers: Headers,
      input: { code: string; kind: "app" | "notfall"; benutzerId: Id<"Benutzer">; now: number },
    ): Promise<Outcome<Anmeldeschritt, "abgelehnt">> {
      if (input.kind === "app" && !(await claimCode(input.benutzerId, input.code, input.now)))
        return refused("code", "abgelehnt");
      const body = { code: input.code };
      const response = await attempt(() =>
        input.kind === "app"
          ? auth.api.verifyTOTP({ body, headers, asResponse: true })
          : auth.api.verifyBackupCode({ body, headers, asResponse: true }),
      );
      if (!response) return refused("code", "abgelehnt");
      return accept({
        next: "fertig" as const,
        benutzerId: input.benutzerId,
        cookies: response.headers.getSetCookie(),
      });
    },

    async passkeyOptions(headers: Headers): Promise<Response> {
      return auth.api.generatePasskeyAuthenticationOptions({ headers, asResponse: true });
    },

    async withPasskey(headers: Headers, answer: PasskeyAnmeldung): Promise<Outcome<Anmeldeschritt, "abgelehnt">> {
      const response = await attempt(() =>
        auth.api.verifyPasskeyAuthentication({ body: { response: answer }, headers, asResponse: true }),
      );
      if (!response) return refused("passkey", "abgelehnt");
      const body = (await response.json()) as { user: { id: Id<"Benutzer"> } };
      return accept({ next: "fertig" as const, benutzerId: body.user.id, cookies: response.headers.getSetCookie() });
    },

    /** For whoever proved their identity elsewhere. Asks for the code when the account has an app and it was not vouched for. */
    async open(
      headers: Headers,
      input: { benutzerId: Id<"Benutzer">; zweiterFaktor: boolean },
    ): Promise<Outcome<Anmeldeschritt, "abgelehnt">> {
      const response = await attempt(() =>
        auth.api.openSession({
          body: { userId: input.benutzerId, zweiterFaktor: input.zweiterFaktor },
          headers,
          asResponse: true,
        }),
      );
      if (!response) return refuse("abgelehnt");
      const { codeNeeded } = (await response.json()) as { codeNeeded: boolean };
      const cookies = response.headers.getSetCookie();
      return accept(
        codeNeeded
          ? { next: "code" as const, benutzerId: null, cookies }
          : { next: "fertig" as const, benutzerId: input.benutzerId, cookies },
      );
    },

    async signOut(headers: Headers): Promise<readonly string[]> {
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },

    ownerOf,
    claimCode,
  };
}
