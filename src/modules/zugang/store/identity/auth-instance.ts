import { passkey as passkeyPlugin } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { twoFactor as twoFactorPlugin } from "better-auth/plugins";
import type { Mandant } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import type { Log } from "#src/platform/log.ts";
import { SITZUNG_ABSOLUT_MS } from "../../rules/sitzung.ts";
import { account, passkey, session, twoFactor, user, verification } from "../auth-tables.ts";
import type { AuthDb } from "./auth-db.ts";
import { derivedSecret } from "./secrets.ts";
import { sessionDoor } from "./session-door.ts";
import { shortUserAgent } from "./user-agent.ts";

const SECOND_FACTOR_PATHS = new Set([
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/passkey/verify-authentication",
]);

export type AuthInstanceOptions = { db: AuthDb; appSecret: string; log: Log; clock: () => number };

/**
 * better-auth for one county and one address. Nothing of it is reachable by HTTP: pages and commands call its API,
 * so there are no routes to disable, and every attempt passes our limits and our audit.
 */
export function createAuthInstance(mandant: Pick<Mandant, "id" | "origin">, options: AuthInstanceOptions) {
  const url = new URL(mandant.origin);
  const secure = url.protocol === "https:";
  return betterAuth({
    appName: "Wirkungskreis",
    baseURL: mandant.origin,
    basePath: "/api/auth",
    trustedOrigins: [mandant.origin],
    secret: derivedSecret(options.appSecret, `better-auth ${mandant.id}`),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: "error",
      log: (level, message) => options.log[level === "error" ? "error" : "warn"]({ part: "better-auth" }, message),
    },
    database: drizzleAdapter(options.db, {
      provider: "pg",
      schema: { user, session, account, verification, twoFactor, passkey },
      transaction: true,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    user: { additionalFields: { gesperrt: { type: "boolean", required: false, input: false } } },
    session: {
      expiresIn: SITZUNG_ABSOLUT_MS / 1000,
      disableSessionRefresh: true,
      additionalFields: {
        zweiterFaktor: { type: "boolean", required: false, input: false },
        gesehenAm: { type: "date", required: false, input: false },
        bestaetigtAm: { type: "date", required: false, input: false },
      },
    },
    account: { accountLinking: { enabled: false, disableImplicitLinking: true }, updateAccountOnSignIn: false },
    verification: { storeIdentifier: "hashed" },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookiePrefix: secure ? "__Host-wk" : "wk",
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
    },
    databaseHooks: {
      session: {
        create: {
          async before(opening, context) {
            const owner = await context?.context.internalAdapter.findUserById(opening.userId);
            if (!context || !owner || (owner as { gesperrt?: boolean }).gesperrt !== false) {
              throw new APIError("UNAUTHORIZED", { code: "ACCOUNT_CLOSED", message: "No session for this account" });
            }
            const now = new Date(options.clock());
            return {
              data: {
                ...opening,
                userAgent: shortUserAgent(opening.userAgent ?? ""),
                zweiterFaktor: SECOND_FACTOR_PATHS.has(context.path ?? "") || opening.zweiterFaktor === true,
                gesehenAm: now,
                bestaetigtAm: now,
              },
            };
          },
        },
      },
    },
    plugins: [
      twoFactorPlugin({
        issuer: `Wirkungskreis ${url.hostname}`,
        backupCodeOptions: { storeBackupCodes: "encrypted" },
        allowPasswordless: true,
      }),
      passkeyPlugin({
        rpID: url.hostname,
        rpName: `Wirkungskreis ${url.hostname}`,
        origin: mandant.origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification: device }) =>
            insistOnUserVerification(device.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification: device }) =>
            insistOnUserVerification(device.authenticationInfo?.userVerified),
        },
        advanced: { webAuthnChallengeCookie: "passkey" },
      }),
      sessionDoor(options.clock),
    ],
  });
}

export type AuthInstance = ReturnType<typeof createAuthInstance>;

/** A passkey stands for two factors only when the device asked for PIN, finger or face; better-auth itself does not insist. */
function insistOnUserVerification(verified: boolean | undefined): void {
  if (verified !== true)
    throw new APIError("UNAUTHORIZED", { code: "USER_VERIFICATION_MISSING", message: "User verification missing" });
}
