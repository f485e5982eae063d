import { type Source, uuid } from "./source.ts";

export const WEGWEISER: readonly Source[] = [
  {
    at: /^\/wegweiser\/lebenslagen\//,
    param: "slug",
    sql: "select slug from wegweiser_lebenslagen where tenant_id = $1 order by position",
    missing: () => "keine-solche-lebenslage",
  },
  {
    at: /^\/wegweiser\/leistungen\//,
    param: "slug",
    sql: "select slug from wegweiser_leistungen where tenant_id = $1 and veroeffentlicht_am is not null order by slug",
    missing: () => "keine-solche-leistung",
  },
  {
    at: /^\/wegweiser\/artikel\//,
    param: "slug",
    sql: "select slug from wegweiser_artikel where tenant_id = $1 and veroeffentlicht_am is not null order by slug",
    missing: () => "kein-solcher-artikel",
  },
  {
    at: /^\/api\/v3\//,
    param: "region",
    sql: "select key from platform_mandanten where tenant_id = $1",
    missing: () => "keine-solche-region",
  },
  {
    at: /^\/api\/v3\//,
    param: "sprache",
    sql: "select 'de' where $1::uuid is not null",
    everywhere: true,
    missing: () => "xx",
  },
  {
    at: /^\/api\/v3\//,
    param: "inhalt",
    sql: "select 'pages' where $1::uuid is not null",
    everywhere: true,
    missing: () => "nichts",
  },
  {
    at: /^\/api\/v3\//,
    param: "art",
    sql: "select 'categories' where $1::uuid is not null",
    everywhere: true,
    missing: () => "nichts",
  },
  {
    at: /^\/intern\/wegweiser\/termine\//,
    param: "id",
    sql: "select id from wegweiser_veranstaltungen where tenant_id = $1 order by id",
    missing: uuid,
  },
  ...(["artikel", "anlaufstellen", "lebenslagen", "leistungen", "unterlagen"] as const).map(
    (things): Source => ({
      at: new RegExp(`^/intern/wegweiser/${things}/`),
      param: "id",
      sql: `select id from wegweiser_${things} where tenant_id = $1 order by id`,
      missing: uuid,
    }),
  ),
  {
    at: /^\/intern\/wegweiser\/pflege\//,
    param: "id",
    sql: "select id from wegweiser_anlaufstellen where tenant_id = $1 order by id",
    missing: uuid,
  },
  {
    at: /^\/wegweiser\/gegenlesen\//,
    param: "token",
    sql: "select md5('gegenlesen ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/wegweiser\/pruefen\//,
    param: "token",
    sql: "select md5('pruefen ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/intern\/wegweiser\/rueckmeldungen\//,
    param: "id",
    sql: "select id from wegweiser_rueckmeldungen where tenant_id = $1 order by stand desc, slug",
    missing: uuid,
  },
  {
    at: /^\/wegweiser\/sammelmappen\//,
    param: "code",
    sql: "select code from wegweiser_sammelmappen where tenant_id = $1 order by gilt_bis desc, id",
    missing: () => "abcdefghjkmn",
  },
  {
    at: /^\/w\//,
    param: "code",
    sql: "select left(encode(sha256(id::text::bytea), 'hex'), 8) from wegweiser_leistungen where tenant_id = $1 and veroeffentlicht_am is not null order by slug",
    missing: () => "00000000",
  },
  {
    at: /^\/intern\/wegweiser\/sammelmappen\//,
    param: "id",
    sql: "select id from wegweiser_sammelmappen where tenant_id = $1 order by gilt_bis desc, id",
    missing: uuid,
  },
  {
    at: /^\/intern\/wegweiser\/uebersetzen\//,
    param: "id",
    sql: "select id from wegweiser_uebersetzung_vorschlaege where tenant_id = $1 order by stand = 'offen' desc, id",
    missing: uuid,
  },
  {
    at: /^\/intern\/wegweiser\/hinweise\//,
    param: "id",
    sql: "select id from wegweiser_besuchshinweise where tenant_id = $1 order by id",
    missing: uuid,
  },
  {
    at: /^\/intern\/wegweiser\//,
    param: "sprache",
    sql: "select 'en' where $1::uuid is not null",
    everywhere: true,
    missing: () => "xx",
  },
];
