import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Rolle, Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** The accounts of a county. Address, password and factors are in the schema `auth`, which the application cannot read. */
export const benutzer = pgTable(
  "zugang_benutzer",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    /** The same id as in `auth.users`. */
    id: uuid().$type<Id<"Benutzer">>().notNull(),
    /** What stands beside everything this account does, e.g. "Fachstelle Integration". */
    funktion: text().notNull(),
    /** Only if the person wants colleagues to see it. */
    name: text(),
    /** The Stelle of module netzwerk this account belongs to. */
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>(),
    gesperrtAm: moment("gesperrt_am"),
    /** Closed for good: address and factors are deleted, the row stays for the audit. */
    geschlossenAm: moment("geschlossen_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const rollen = pgTable(
  "zugang_rollen",
  {
    tenantId: tenantId(),
    id: uuid().$type<Id<"Rolle">>().notNull(),
    benutzerId: uuid("benutzer_id").$type<Id<"Benutzer">>().notNull(),
    rolle: text().$type<Rolle>().notNull(),
    /** A Handlungsfeld, a Stelle or a Gemeinde; null for the whole county. Which table it names depends on the role. */
    bezugId: uuid("bezug_id"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("zugang_rollen_einmal").on(t.tenantId, t.benutzerId, t.rolle, t.bezugId).nullsNotDistinct(),
    foreignKey({
      name: "zugang_rollen_benutzer",
      columns: [t.tenantId, t.benutzerId],
      foreignColumns: [benutzer.tenantId, benutzer.id],
    }).onDelete("cascade"),
  ],
);

export const einladungen = pgTable(
  "zugang_einladungen",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Einladung">>().notNull(),
    /** Lower case. Emptied when the invitation ends, however it ends. */
    email: text(),
    funktion: text().notNull(),
    rollen: jsonb().$type<readonly Rollenbezug[]>().notNull(),
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>(),
    /** SHA-256 of a token of 256 bit, made when the mail leaves; null until then. */
    tokenHash: text("token_hash"),
    expiresAt: moment("expires_at").notNull(),
    eingeloestAm: moment("eingeloest_am"),
    benutzerId: uuid("benutzer_id").$type<Id<"Benutzer">>(),
    widerrufenAm: moment("widerrufen_am"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("zugang_einladungen_token").on(t.tenantId, t.tokenHash),
    index("zugang_einladungen_email").on(t.tenantId, t.email),
  ],
);

/** Links sent by mail for one purpose each: a new password, a new address. */
export const links = pgTable(
  "zugang_links",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Link">>().notNull(),
    zweck: text().$type<"passwort" | "email">().notNull(),
    /** Known at once for a new address; for a new password only when the mail is written (see commands). */
    benutzerId: uuid("benutzer_id").$type<Id<"Benutzer">>(),
    /** The address typed or the new address, lower case. Emptied when the link ends. */
    email: text(),
    tokenHash: text("token_hash"),
    expiresAt: moment("expires_at").notNull(),
    eingeloestAm: moment("eingeloest_am"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("zugang_links_token").on(t.tenantId, t.tokenHash),
    index("zugang_links_expires").on(t.tenantId, t.expiresAt),
  ],
);

/** A sign-in service of the county (OpenID Connect), e.g. the Landratsamt's own. */
export const oidcAnbieter = pgTable(
  "zugang_oidc_anbieter",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"OidcAnbieter">>().notNull(),
    /** On the button: "Anmelden mit …". */
    name: text().notNull(),
    issuer: text().notNull(),
    clientId: text("client_id").notNull(),
    /** AES-256-GCM with a key from the installation's secret. */
    clientSecret: text("client_secret").notNull(),
    /** Values of `amr` or `acr` that count as two factors. Empty: this service never counts as two. */
    mfaWerte: jsonb("mfa_werte").$type<readonly string[]>().notNull(),
    aktiv: boolean().notNull().default(true),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique("zugang_oidc_issuer").on(t.tenantId, t.issuer)],
);
