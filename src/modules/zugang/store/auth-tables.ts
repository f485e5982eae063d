import {
  boolean,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Id } from "#src/shared/id.ts";

/**
 * What better-auth keeps, under the database role wk_auth. The keys are the names better-auth expects.
 * It knows nothing of counties: the column default fills `tenant_id`, row-level security does the rest.
 */
export const authSchema = pgSchema("auth");

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const user = authSchema.table(
  "users",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Benutzer">>().notNull(),
    /** better-auth insists on a name; ours is always empty. Who somebody is stands in `zugang_benutzer`. */
    name: text().notNull().default(""),
    /** Lower case. */
    email: text().notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text(),
    twoFactorEnabled: boolean("two_factor_enabled").default(false),
    /** Mirror of `zugang_benutzer`: no session is opened for a locked or closed account. */
    gesperrt: boolean().notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique("users_email").on(t.tenantId, t.email)],
);

export const session = authSchema.table(
  "sessions",
  {
    tenantId: tenantId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    /** Worth nothing without the cookie's signature, which needs the installation's secret. */
    token: text().notNull(),
    /** The absolute end, 12 hours after sign-in. */
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** Whether a second factor, a passkey or a provider's multi-factor sign-in opened this session. */
    zweiterFaktor: boolean("zweiter_faktor").notNull().default(false),
    /** Last request, to the minute: after 60 minutes without one the session ends. */
    gesehenAm: moment("gesehen_am").notNull().defaultNow(),
    /** When the person last proved who they are; sensitive changes ask for less than 10 minutes. */
    bestaetigtAm: moment("bestaetigt_am").notNull().defaultNow(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("sessions_token").on(t.tenantId, t.token),
    foreignKey({
      name: "sessions_user",
      columns: [t.tenantId, t.userId],
      foreignColumns: [user.tenantId, user.id],
    }).onDelete("cascade"),
    index("sessions_of_user").on(t.tenantId, t.userId),
  ],
);

export const account = authSchema.table(
  "accounts",
  {
    tenantId: tenantId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    /** `credential`, or `oidc:` and the issuer. */
    providerId: text("provider_id").notNull(),
    /** The user's id, or the provider's `sub`. */
    accountId: text("account_id").notNull(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text(),
    /** scrypt with salt, made by better-auth. */
    password: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("accounts_provider").on(t.tenantId, t.providerId, t.accountId),
    foreignKey({
      name: "accounts_user",
      columns: [t.tenantId, t.userId],
      foreignColumns: [user.tenantId, user.id],
    }).onDelete("cascade"),
    index("accounts_of_user").on(t.tenantId, t.userId),
  ],
);

export const verification = authSchema.table(
  "verifications",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().notNull(),
    /** Hashed. */
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("verifications_identifier").on(t.tenantId, t.identifier),
    index("verifications_expires").on(t.tenantId, t.expiresAt),
  ],
);

export const twoFactor = authSchema.table(
  "two_factors",
  {
    tenantId: tenantId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    /** Encrypted with the installation's secret. */
    secret: text().notNull(),
    /** Encrypted with the installation's secret. */
    backupCodes: text("backup_codes").notNull(),
    verified: boolean().notNull().default(false),
    failedVerificationCount: integer("failed_verification_count").default(0),
    lockedUntil: moment("locked_until"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("two_factors_user").on(t.tenantId, t.userId),
    foreignKey({
      name: "two_factors_user_fk",
      columns: [t.tenantId, t.userId],
      foreignColumns: [user.tenantId, user.id],
    }).onDelete("cascade"),
  ],
);

export const passkey = authSchema.table(
  "passkeys",
  {
    tenantId: tenantId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    name: text(),
    publicKey: text("public_key").notNull(),
    credentialID: text("credential_id").notNull(),
    counter: integer().notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: boolean("backed_up").notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: moment("created_at").defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("passkeys_credential").on(t.tenantId, t.credentialID),
    foreignKey({
      name: "passkeys_user",
      columns: [t.tenantId, t.userId],
      foreignColumns: [user.tenantId, user.id],
    }).onDelete("cascade"),
    index("passkeys_of_user").on(t.tenantId, t.userId),
  ],
);

/** One-time codes that were shown already: a code read over a shoulder does not work a second time. */
export const verbrauchteCodes = authSchema.table(
  "used_codes",
  {
    tenantId: tenantId(),
    userId: uuid("user_id").notNull(),
    /** Keyed hash of the code; never the code. */
    codeHash: text("code_hash").notNull(),
    usedAt: moment("used_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.userId, t.codeHash] }),
    foreignKey({
      name: "used_codes_user",
      columns: [t.tenantId, t.userId],
      foreignColumns: [user.tenantId, user.id],
    }).onDelete("cascade"),
  ],
);

/** Attempts per account and per network, in the database so that every process counts the same. */
export const versuche = authSchema.table(
  "attempts",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    /** Keyed hash of what is counted: no address and no network can be read from it. */
    key: text().notNull(),
    windowStart: moment("window_start").notNull(),
    count: integer().notNull(),
    /** How many windows in a row overflowed: the pause doubles each time. */
    overflows: integer().notNull().default(0),
    blockedUntil: moment("blocked_until"),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.key] }), index("attempts_window").on(t.tenantId, t.windowStart)],
);
