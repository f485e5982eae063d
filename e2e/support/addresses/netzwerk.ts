import { type Source, uuid } from "./source.ts";

export const NETZWERK: readonly Source[] = [
  {
    at: /^\/netzwerk\//,
    param: "slug",
    sql: "select slug from netzwerk_stellen where tenant_id = $1 and archiviert_am is null and oeffentlich order by slug",
    missing: () => "keine-solche-stelle",
  },
  {
    at: /^\/gemeinden\//,
    param: "slug",
    sql: "select slug from netzwerk_gemeinden where tenant_id = $1 order by slug",
    missing: () => "keine-solche-gemeinde",
  },
  {
    at: /^\/gremien\//,
    param: "slug",
    sql: "select slug from gremien_gremien where tenant_id = $1 and oeffentlich order by slug",
    missing: () => "kein-solches-gremium",
  },
  {
    at: /^\/mandate\/:slug\/dokument/,
    param: "slug",
    sql: "select slug from gremien_mandate where tenant_id = $1 and datei_oeffentlich order by slug",
    missing: () => "kein-solches-mandat",
  },
  {
    at: /^\/mandate\//,
    param: "slug",
    sql: "select slug from gremien_mandate where tenant_id = $1 order by slug",
    missing: () => "kein-solches-mandat",
  },
  {
    at: /^\/intern\/gremien\/funktionen\//,
    param: "id",
    sql: "select id from gremien_funktionen where tenant_id = $1 and archiviert_am is null order by titel_norm",
    missing: uuid,
  },
  {
    at: /^\/intern\/gremien\/mitglieder\//,
    param: "id",
    sql: "select id from gremien_mitgliedschaften where tenant_id = $1 order by id",
    missing: uuid,
  },
  {
    at: /^\/intern\/gremien\//,
    param: "id",
    sql: "select id from gremien_gremien where tenant_id = $1 order by slug",
    missing: uuid,
  },
  {
    at: /^\/intern\/mandate\//,
    param: "id",
    sql: "select id from gremien_mandate where tenant_id = $1 order by slug",
    missing: uuid,
  },
  {
    at: /^\/intern\/gebiete\//,
    param: "id",
    sql: "select id from netzwerk_planungsregionen where tenant_id = $1 order by name_norm",
    missing: uuid,
  },
  {
    at: /^\/intern\/orte\//,
    param: "id",
    sql: "select id from netzwerk_orte where tenant_id = $1 order by name_norm",
    missing: uuid,
  },
  {
    at: /^\/intern\/(netzwerk|stellen)\//,
    param: "id",
    sql: "select id from netzwerk_stellen where tenant_id = $1 and archiviert_am is null order by name_norm",
    missing: uuid,
  },
  {
    at: /^\/intern\/(netzwerk\/)?gemeinden\//,
    param: "id",
    sql: "select id from netzwerk_gemeinden where tenant_id = $1 order by slug",
    missing: uuid,
  },
  {
    at: /^\/intern\/(netzwerk\/)?foerderprogramme\//,
    param: "id",
    sql: "select id from netzwerk_foerderprogramme where tenant_id = $1 and archiviert_am is null order by name_norm",
    missing: uuid,
  },
  {
    at: /^\/intern\/(netzwerk\/)?kontakte\//,
    param: "id",
    sql: "select id from netzwerk_kontakte where tenant_id = $1 order by id",
    missing: uuid,
  },
];
