import { isAPIError } from "better-auth/api";
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { and, asc, eq } from "drizzle-orm";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import type { PasskeyNeu } from "../../rules/passkey.ts";
import { passkey as passkeys, twoFactor as twoFactors, user as users } from "../auth-tables.ts";
import type { AuthDb } from "./auth-db.ts";
import type { AuthInstance } from "./auth-instance.ts";
import { currentTotpCode, otpauthUri, setupKey } from "./totp.ts";

export type PasskeyEintrag = { readonly id: string; readonly name: string; readonly createdAt: Date | null };
export type Faktoren = {
  /** An authenticator app that was confirmed with a code. */
  readonly app: boolean;
  readonly passkeys: readonly PasskeyEintrag[];
  readonly notfallcodes: number;
};
/** What the person needs to put the secret into an app. */
export type AppEinrichtung = { readonly uri: string; readonly schluessel: string };

const BACKUP_CODES = 10;
const STEP_MS = 30_000;
/** Without letters that are taken for each other. */
const BACKUP_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

function newBackupCodes(): string[] {
  return Array.from({ length: BACKUP_CODES }, () => {
    const text = pick(BACKUP_ALPHABET, 12);
    return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
  });
}

/** Random letters without bias: a random byte beyond the last full round of the alphabet is thrown away. */
function pick(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let text = "";
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

/** Second factors of a county's accounts: app with emergency codes, passkeys. */
export function factorStore(
  auth: AuthInstance,
  db: AuthDb,
  issuer: string,
  claimCode: (benutzerId: string, code: string, now: number) => Promise<boolean>,
) {
  async function seal(text: string): Promise<string> {
    return symmetricEncrypt({ key: (await auth.$context).secretConfig, data: text });
  }
  async function open(sealed: string): Promise<string> {
    return symmetricDecrypt({ key: (await auth.$context).secretConfig, data: sealed });
  }
  async function appOf(benutzerId: Id<"Benutzer">) {
    const [found] = await db.select().from(twoFactors).where(eq(twoFactors.userId, benutzerId));
    return found ?? null;
  }

  return {
    async of(benutzerId: Id<"Benutzer">): Promise<Faktoren> {
      const app = await appOf(benutzerId);
      const keys = await db
        .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
        .from(passkeys)
        .where(eq(passkeys.userId, benutzerId))
        .orderBy(asc(passkeys.createdAt));
      const codes = app?.verified ? (JSON.parse(await open(app.backupCodes)) as string[]) : [];
      return {
        app: app?.verified === true,
        passkeys: keys.map((key) => ({ ...key, name: key.name ?? "" })),
        notfallcodes: codes.length,
      };
    },

    /** Starts over unless an app is confirmed already; null then. */
    async startApp(benutzerId: Id<"Benutzer">): Promise<AppEinrichtung | null> {
      const found = await appOf(benutzerId);
      if (found?.verified) return null;
      const [owner] = await db.select({ email: users.email }).from(users).where(eq(users.id, benutzerId));
      const secret = generateRandomString(32);
      const sealed = { secret: await seal(secret), backupCodes: await seal("[]") };
      await db
        .insert(twoFactors)
        .values({ id: newId(), userId: benutzerId, ...sealed })
        .onConflictDoUpdate({ target: [twoFactors.tenantId, twoFactors.userId], set: sealed });
      return { uri: otpauthUri(secret, issuer, owner?.email ?? ""), schluessel: setupKey(secret) };
    },

    /** What was started and not confirmed yet; null when there is nothing. */
    async pendingApp(benutzerId: Id<"Benutzer">): Promise<AppEinrichtung | null> {
      const found = await appOf(benutzerId);
      if (!found || found.verified) return null;
      const [owner] = await db.select({ email: users.email }).from(users).where(eq(users.id, benutzerId));
      const secret = await open(found.secret);
      return { uri: otpauthUri(secret, issuer, owner?.email ?? ""), schluessel: setupKey(secret) };
    },

    /** Confirms the started app with its first code. The answer's cookies carry the new session; null: wrong code. */
    async confirmApp(
      headers: Headers,
      benutzerId: Id<"Benutzer">,
      code: string,
      now: number,
    ): Promise<readonly string[] | null> {
      if (!(await claimCode(benutzerId, code, now))) return null;
      try {
        const response = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true });
        return response.ok ? response.headers.getSetCookie() : null;
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return null;
        throw error;
      }
    },

    /** Whether this is a code of the confirmed app, one step of 30 seconds either way, not shown before. */
    async codeIsRight(benutzerId: Id<"Benutzer">, code: string, now: number): Promise<boolean> {
      const app = await appOf(benutzerId);
      if (!app?.verified || !/^\d{6}$/.test(code)) return false;
      const secret = await open(app.secret);
      const fits = [-STEP_MS, 0, STEP_MS].some((shift) => currentTotpCode(secret, now + shift) === code);
      return fits && claimCode(benutzerId, code, now);
    },

    /** The emergency codes that were not used yet. */
    async backupCodes(benutzerId: Id<"Benutzer">): Promise<readonly string[]> {
      const app = await appOf(benutzerId);
      return app?.verified ? (JSON.parse(await open(app.backupCodes)) as string[]) : [];
    },

    /** New emergency codes; the old ones are void. Kept encrypted. */
    async renewBackupCodes(benutzerId: Id<"Benutzer">): Promise<readonly string[]> {
      const codes = newBackupCodes();
      await db
        .update(twoFactors)
        .set({ backupCodes: await seal(JSON.stringify(codes)) })
        .where(eq(twoFactors.userId, benutzerId));
      return codes;
    },

    async removeApp(benutzerId: Id<"Benutzer">): Promise<void> {
      await db.transaction(async (tx) => {
        await tx.delete(twoFactors).where(eq(twoFactors.userId, benutzerId));
        await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, benutzerId));
      });
    },

    async removePasskey(benutzerId: Id<"Benutzer">, id: string): Promise<boolean> {
      const gone = await db
        .delete(passkeys)
        .where(and(eq(passkeys.userId, benutzerId), eq(passkeys.id, id)))
        .returning({ id: passkeys.id });
      return gone.length > 0;
    },

    async removeAll(benutzerId: Id<"Benutzer">): Promise<void> {
      await db.transaction(async (tx) => {
        await tx.delete(twoFactors).where(eq(twoFactors.userId, benutzerId));
        await tx.delete(passkeys).where(eq(passkeys.userId, benutzerId));
        await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, benutzerId));
      });
    },

    /** The browser's challenge for a new passkey, with its cookie. */
    async passkeyRegistrationOptions(headers: Headers): Promise<Response> {
      return auth.api.generatePasskeyRegistrationOptions({ headers, asResponse: true });
    },

    /** False: the answer of the device does not fit the challenge, or it did not ask for PIN, finger or face. */
    async addPasskey(headers: Headers, answer: PasskeyNeu, name: string): Promise<boolean> {
      try {
        const response = await auth.api.verifyPasskeyRegistration({
          body: { response: answer, name },
          headers,
          asResponse: true,
        });
        return response.ok;
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return false;
        throw error;
      }
    },

    /** Demo and tests: an app as if the person had enrolled it. */
    async plantApp(benutzerId: Id<"Benutzer">, secret: string): Promise<void> {
      const sealed = { secret: await seal(secret), backupCodes: await seal(JSON.stringify(newBackupCodes())) };
      await db.transaction(async (tx) => {
        await tx
          .insert(twoFactors)
          .values({ id: newId(), userId: benutzerId, verified: true, ...sealed })
          .onConflictDoUpdate({ target: [twoFactors.tenantId, twoFactors.userId], set: { verified: true, ...sealed } });
        await tx.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, benutzerId));
      });
    },
  };
}
