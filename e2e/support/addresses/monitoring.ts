import { type Source, uuid } from "./source.ts";

export const MONITORING: readonly Source[] = [
  {
    at: /^\/berichte\//,
    param: "slug",
    sql: "select slug from monitoring_berichtsfassungen where tenant_id = $1 order by stichtag, nummer",
    missing: () => "kein-solcher-bericht",
  },
  {
    at: /^\/intern\/berichte\//,
    param: "id",
    sql: "select id from monitoring_berichte where tenant_id = $1 order by bis desc, id",
    missing: uuid,
  },
];
