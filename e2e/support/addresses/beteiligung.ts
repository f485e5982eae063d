import { type Source, uuid } from "./source.ts";

export const BETEILIGUNG: readonly Source[] = [
  {
    at: /^\/umfrage\//,
    param: "kennung",
    sql: "select slug from beteiligung_umfragen where tenant_id = $1 and stand = 'offen' order by slug",
    missing: () => "keine-solche-umfrage",
  },
  {
    at: /^\/umfrage\/.*\/einladung\//,
    param: "token",
    sql: "select md5('antworten ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/umfrage\/.*\/abmelden\//,
    param: "token",
    sql: "select md5('abmelden ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/zitat\//,
    param: "token",
    sql: "select md5('zitat ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/intern\/interviews\//,
    param: "id",
    sql: "select id from beteiligung_interviews where tenant_id = $1 order by niederschrift = '', partner",
    missing: uuid,
  },
  {
    at: /^\/mitmachen\/entwurf\//,
    param: "slug",
    sql: "select slug from beteiligung_entwuerfe where tenant_id = $1 order by von",
    everywhere: true,
    missing: () => "kein-solcher-entwurf",
  },
  {
    at: /^\/mitmachen\/entwurf\//,
    param: "anker",
    sql: "select anker from beteiligung_entwurf_absaetze where tenant_id = $1 order by nummer",
    everywhere: true,
    missing: () => "kein-solcher-absatz",
  },
  {
    at: /^\/intern\/entwuerfe\//,
    param: "id",
    sql: "select id from beteiligung_entwuerfe where tenant_id = $1 order by von",
    missing: uuid,
  },
  {
    at: /^\/intern\/kommentare\//,
    param: "id",
    sql: "select id from beteiligung_kommentare where tenant_id = $1 order by nummer",
    missing: uuid,
  },
  {
    at: /^\/intern\/umfragen\//,
    param: "id",
    sql: "select id from beteiligung_umfragen where tenant_id = $1 order by stand = 'entwurf' desc, created_at",
    missing: uuid,
  },
  {
    at: /^\/intern\/umfragen\//,
    param: "code",
    sql: "select teil->>'code' as code from beteiligung_umfragen, jsonb_array_elements(definition->'seiten') seite, jsonb_array_elements(seite->'teile') teil where tenant_id = $1 order by stand = 'entwurf' desc, created_at",
    everywhere: true,
    missing: () => "keineFrage",
  },
  {
    at: /^\/intern\/umfragen\//,
    param: "format",
    sql: "select 'umfrage.json' as format where $1::uuid is not null",
    everywhere: true,
    missing: () => "umfrage.docx",
  },
];
