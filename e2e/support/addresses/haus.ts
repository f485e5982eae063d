import { type Source, uuid } from "./source.ts";

export const HAUS: readonly Source[] = [
  {
    at: /^\/intern\/aufgaben\//,
    param: "id",
    sql: "select id from portal_aufgaben where tenant_id = $1 order by titel",
    missing: uuid,
  },
  {
    at: /^\/intern\/benutzer\//,
    param: "benutzerId",
    sql: "select id from zugang_benutzer where tenant_id = $1 order by id",
    missing: uuid,
  },
  {
    at: /anmeldedienste|\/anmelden\/dienst\//,
    param: "anbieterId",
    sql: "select id from zugang_oidc_anbieter where tenant_id = $1 order by id",
    missing: uuid,
  },
  {
    at: /./,
    param: "token",
    sql: "select 'A' || repeat('x', 42) where $1::uuid is not null",
    everywhere: true,
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /./,
    param: "mailId",
    sql: "select 'keine-mail' where $1::uuid is not null",
    everywhere: true,
    missing: () => "gar-keine-mail",
  },
  {
    at: /\/texte\//,
    param: "art",
    sql: "select 'impressum' where $1::uuid is not null",
    everywhere: true,
    missing: () => "unbekannt",
  },
  {
    at: /\/texte\//,
    param: "locale",
    sql: "select 'de' where $1::uuid is not null",
    everywhere: true,
    missing: () => "xx",
  },
];
