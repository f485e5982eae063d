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
    at: /^\/umfragen\//,
    param: "slug",
    sql: "select distinct slug from beteiligung_umfragen u join beteiligung_ergebnisse e on e.tenant_id = u.tenant_id and e.umfrage_id = u.id where u.tenant_id = $1 and e.zurueckgezogen_am is null order by slug",
    everywhere: true,
    missing: () => "keine-solche-umfrage",
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
    at: /^\/intern\/umfragen\/[^/]*\/(bestand|angebot)/,
    param: "id",
    sql: "select umfrage_id from beteiligung_antworten where tenant_id = $1 and eingereicht_am is not null order by umfrage_id",
    missing: uuid,
  },
  {
    at: /^\/intern\/umfragen\//,
    param: "antwort",
    sql: "select id from beteiligung_antworten where tenant_id = $1 and eingereicht_am is not null order by eingereicht_am, id",
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
