import { type Source, uuid } from "./source.ts";

const BOUND_FIRST =
  "order by (handlungsfeld_id = (select id from konzept_handlungsfelder where tenant_id = $1 order by position limit 1)) desc, kennung";

const IM_KREISKONZEPT =
  "and konzept_id in (select id from konzept_konzepte where tenant_id = $1 and gemeinde_id is null)";

export const KONZEPT: readonly Source[] = [
  {
    at: /^\/angebote\/bestaetigen\//,
    param: "token",
    sql: "select md5('angebote ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/angebote\//,
    param: "id",
    sql: "select id from netzwerk_angebote where tenant_id = $1 and oeffentlich order by plaetze, id",
    missing: uuid,
  },
  {
    at: /^\/rueckmeldung\/abbestellen\//,
    param: "token",
    sql: "select md5('abbestellen ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/rueckmeldung\//,
    param: "token",
    sql: "select md5('rueckmeldung ' || $1::text)",
    missing: () => `B${"x".repeat(42)}`,
  },
  {
    at: /^\/rueckmeldung\//,
    param: "abfrageId",
    sql: "select id from konzept_abfragen where tenant_id = $1 and stand = 'entwurf'",
    missing: uuid,
  },
  {
    at: /^\/rueckmeldung\//,
    param: "anhangId",
    sql: "select a.id from konzept_anhaenge a where a.tenant_id = $1 order by a.id",
    missing: uuid,
  },
  {
    at: /^\/konzept\/anhaenge\//,
    param: "id",
    sql: "select id from konzept_anhaenge where tenant_id = $1 and oeffentlich order by id",
    missing: uuid,
  },
  {
    at: /^\/intern\/abfragen\//,
    param: "id",
    sql: "select id from konzept_abfragerunden where tenant_id = $1 order by id",
    missing: uuid,
  },
  {
    at: /^\/intern\/rueckmeldungen\//,
    param: "id",
    sql: "select id from konzept_abfragen where tenant_id = $1 order by (stand = 'eingegangen') desc, id",
    missing: uuid,
  },
  {
    at: /^\/konzept\/unterlagen\//,
    param: "id",
    sql: "select id from konzept_unterlagen where tenant_id = $1 and oeffentlich and datei_id is not null order by id",
    missing: uuid,
  },
  {
    at: /^\/konzept\/prozess\/mitmachen\//,
    param: "gruppe",
    sql: "select g.id from konzept_prozess_gruppen g join konzept_prozesse p on p.tenant_id = g.tenant_id and p.id = g.prozess_id where g.tenant_id = $1 and g.mitmachen <> '' and p.abgeschlossen_am is null order by g.id",
    missing: uuid,
  },
  {
    at: /^\/intern\/beitritte\//,
    param: "id",
    sql: "select id from konzept_beitritte where tenant_id = $1 order by (stand = 'eingegangen') desc, id",
    missing: uuid,
  },
  {
    at: /^\/intern\/beschluesse\//,
    param: "id",
    sql: "select id from konzept_beschluesse where tenant_id = $1 order by (stand = 'vorschlag') desc, nummer",
    missing: uuid,
  },
  {
    at: /^\/intern\/prozess\//,
    param: "id",
    sql: "select id from konzept_prozesse where tenant_id = $1 order by beschlossen_am desc",
    missing: uuid,
  },
  {
    at: /^\/konzept\/vorlagendateien\//,
    param: "id",
    sql: "select d.id from konzept_vorlage_dateien d join konzept_vorlagen v on v.tenant_id = d.tenant_id and v.id = d.vorlage_id where d.tenant_id = $1 and d.oeffentlich and v.oeffentlich and v.stand <> 'entwurf' order by d.id",
    missing: uuid,
  },
  {
    at: /^\/konzept\/vorlagen\//,
    param: "slug",
    sql: "select jahr || '-' || laufend from konzept_vorlagen where tenant_id = $1 and oeffentlich and stand <> 'entwurf' order by jahr, laufend",
    everywhere: true,
    missing: () => "1999-1",
  },
  {
    at: /^\/intern\/vorlagen\//,
    param: "id",
    sql: "select id from konzept_vorlagen where tenant_id = $1 order by (stand = 'entwurf') desc, laufend",
    missing: uuid,
  },
  {
    at: /^\/konzept\/auswahl\//,
    param: "slug",
    sql: "select slug from konzept_auswahlrunden where tenant_id = $1 and stand = 'veroeffentlicht' order by jahr desc",
    missing: () => "1999",
  },
  {
    at: /^\/intern\/auswahl\//,
    param: "id",
    sql: "select id from konzept_auswahlrunden where tenant_id = $1 order by (stand = 'offen') desc, jahr",
    missing: uuid,
  },
  {
    at: /^\/konzept\/fassungen\//,
    param: "slug",
    sql: "select slug from konzept_fassungen where tenant_id = $1 order by nummer",
    missing: () => "keine-solche-fassung",
  },
  {
    at: /^\/konzept\/fassungen\//,
    param: "feld",
    sql: "select kennung from konzept_fassung_elemente where tenant_id = $1 and art = 'handlungsfeld' order by position",
    everywhere: true,
    missing: () => "kein-solches-handlungsfeld",
  },
  {
    at: /^\/konzept\/handlungsfelder\//,
    param: "slug",
    sql: "select slug from konzept_handlungsfelder where tenant_id = $1 and archiviert_am is null order by position",
    missing: () => "kein-solches-handlungsfeld",
  },
  {
    at: /^\/konzept\/gemeinden\//,
    param: "slug",
    sql: "select slug from netzwerk_gemeinden where tenant_id = $1 order by slug",
    missing: () => "keine-solche-gemeinde",
  },
  {
    at: /^\/konzept\/zielgruppen\//,
    param: "slug",
    sql: "select slug from konzept_zielgruppen where tenant_id = $1 and archiviert_am is null order by position",
    missing: () => "keine-solche-zielgruppe",
  },
  {
    at: /^\/konzept\/querschnittsthemen\//,
    param: "slug",
    sql: "select slug from konzept_querschnittsthemen where tenant_id = $1 and archiviert_am is null order by position",
    missing: () => "kein-solches-thema",
  },
  {
    at: /^\/konzept\/stellen\//,
    param: "slug",
    sql: "select slug from netzwerk_stellen where tenant_id = $1 and archiviert_am is null and oeffentlich order by slug",
    missing: () => "keine-solche-stelle",
  },
  {
    at: /^\/intern\/strukturen\//,
    param: "id",
    sql: "select id from konzept_strukturen where tenant_id = $1 and archiviert_am is null order by position",
    missing: uuid,
  },
  {
    at: /^\/konzept\/bedarfe\//,
    param: "kennung",
    sql: `select kennung from konzept_bedarfe where tenant_id = $1 and veroeffentlicht_am is not null and archiviert_am is null ${IM_KREISKONZEPT} order by kennung`,
    missing: () => "B9999",
  },
  {
    at: /^\/konzept\/ziele\//,
    param: "kennung",
    sql: `select kennung from konzept_wirkungsziele where tenant_id = $1 and veroeffentlicht_am is not null and archiviert_am is null ${IM_KREISKONZEPT} order by kennung`,
    missing: () => "W9999",
  },
  {
    at: /^\/konzept\/indikatoren\//,
    param: "slug",
    sql: "select slug from konzept_indikatoren where tenant_id = $1 and oeffentlich and archiviert_am is null order by slug",
    missing: () => "kein-solcher-indikator",
  },
  {
    at: /^\/konzept\/kapitel\//,
    param: "slug",
    sql: "select slug from konzept_kapitel where tenant_id = $1 and veroeffentlicht_am is not null and archiviert_am is null order by position",
    missing: () => "kein-solches-kapitel",
  },
  {
    at: /^\/konzept\/materialien\//,
    param: "id",
    sql: "select id from konzept_materialien where tenant_id = $1 and datei_id is not null order by id",
    missing: uuid,
  },
  {
    at: /^\/konzept\/massnahmen\//,
    param: "kennung",
    sql: `select kennung from konzept_massnahmen where tenant_id = $1 and veroeffentlicht_am is not null and archiviert_am is null ${BOUND_FIRST}`,
    missing: () => "M9999",
  },
  {
    at: /^\/intern\/massnahmen\/import|^\/intern\/importe/,
    param: "id",
    sql: "select id from konzept_importe where tenant_id = $1 order by id",
    missing: uuid,
  },
  {
    at: /^\/intern\/massnahmen\/:id\/gemeinden/,
    param: "id",
    sql: `select m.id from konzept_massnahmen m join konzept_zustaendigkeiten z on z.tenant_id = m.tenant_id and z.massnahme_id = m.id
      where m.tenant_id = $1 and z.rolle = 'federfuehrung' and z.art = 'kollektiv' and m.archiviert_am is null order by m.kennung`,
    missing: uuid,
  },
  {
    at: /^\/intern\/massnahmen\//,
    param: "sachstandId",
    sql: `select s.id from konzept_sachstaende s join konzept_massnahmen m on m.tenant_id = s.tenant_id and m.id = s.massnahme_id
      where s.tenant_id = $1 and m.veroeffentlicht_am is null and m.archiviert_am is null ${BOUND_FIRST}, s.tag`,
    missing: uuid,
  },
  {
    at: /^\/intern\/bedarfe\//,
    param: "id",
    sql: `select id from konzept_bedarfe where tenant_id = $1 and archiviert_am is null ${IM_KREISKONZEPT} ${BOUND_FIRST}`,
    missing: uuid,
  },
  {
    at: /^\/intern\/wirkungsziele\//,
    param: "id",
    sql: `select id from konzept_wirkungsziele where tenant_id = $1 and archiviert_am is null ${BOUND_FIRST}`,
    missing: uuid,
  },
  ...(["belege", "indikatoren", "kapitel"] as const).map((things) => ({
    at: new RegExp(`^/intern/${things}/`),
    param: "id",
    sql: `select id from konzept_${things} where tenant_id = $1 and archiviert_am is null order by created_at, id`,
    missing: uuid,
  })),
  {
    at: /^\/intern\/ideen\//,
    param: "id",
    sql: "select id from konzept_ideen where tenant_id = $1 order by nummer",
    missing: uuid,
  },
  {
    at: /^\/intern\/foerderantraege\//,
    param: "id",
    sql: "select id from konzept_foerderantraege where tenant_id = $1 order by titel",
    missing: uuid,
  },
  {
    at: /^\/intern\/angebote\//,
    param: "id",
    sql: "select id from netzwerk_angebote where tenant_id = $1 order by titel",
    missing: uuid,
  },
  {
    at: /^\/intern\/massnahmen\//,
    param: "id",
    sql: `select id from konzept_massnahmen where tenant_id = $1 and veroeffentlicht_am is null and archiviert_am is null ${BOUND_FIRST}`,
    missing: uuid,
  },
  {
    at: /^\/intern\/kette\//,
    param: "art",
    sql: "select 'massnahme' where $1::uuid is not null",
    everywhere: true,
    missing: () => "unbekannt",
  },
  {
    at: /^\/intern\/kette\//,
    param: "id",
    sql: `select id from konzept_massnahmen where tenant_id = $1 and veroeffentlicht_am is null and archiviert_am is null ${BOUND_FIRST}`,
    missing: uuid,
  },
  {
    at: /^\/intern\/kette\//,
    param: "eintrag",
    sql: `select c.event_id from platform_audit_changes c
            join platform_audit_events e on e.tenant_id = c.tenant_id and e.id = c.event_id
            join konzept_massnahmen m on m.tenant_id = c.tenant_id and m.id = c.subject_id
           where c.tenant_id = $1 and e.verb = 'konzept.massnahme.changed' and m.veroeffentlicht_am is null
             and m.archiviert_am is null ${BOUND_FIRST}`,
    missing: uuid,
  },
  {
    at: /^\/intern\/handlungsfelder\//,
    param: "id",
    sql: "select id from konzept_handlungsfelder where tenant_id = $1 and archiviert_am is null order by position",
    missing: uuid,
  },
  {
    at: /^\/gemeinden\/:slug\/konzept/,
    param: "slug",
    sql: `select g.slug from netzwerk_gemeinden g join konzept_konzepte k on k.tenant_id = g.tenant_id and k.gemeinde_id = g.id
           where g.tenant_id = $1 order by g.slug`,
    missing: () => "keine-solche-gemeinde",
  },
  {
    at: /^\/intern\/oertliche-bedarfe\//,
    param: "id",
    sql: `select b.id from konzept_bedarfe b join konzept_konzepte k on k.tenant_id = b.tenant_id and k.id = b.konzept_id
           where b.tenant_id = $1 and k.gemeinde_id is not null
           order by (k.gemeinde_id = (select id from netzwerk_gemeinden where tenant_id = $1 order by slug limit 1)) desc, b.id`,
    missing: uuid,
  },
];
