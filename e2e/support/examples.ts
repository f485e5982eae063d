import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { newId } from "#src/platform/id.ts";
import type { County } from "./county.ts";

/**
 * Whose thing an address names.
 * - `eigenes` belongs to this county, and to what the roles in the matrix are bound to.
 * - `andere` belongs to this county, but to another Handlungsfeld, Stelle or person.
 * - `fremdes` belongs to another county.
 * - `fehlend` belongs to nobody.
 */
export const WESSEN = ["eigenes", "andere", "fremdes", "fehlend"] as const;
export type Wessen = (typeof WESSEN)[number];

type Source = {
  /** Of the route pattern. */
  readonly at: RegExp;
  readonly param: string;
  /** Values of a county: the first is what the roles are bound to, the last is another. `$1` is the county. */
  readonly sql: string;
  readonly missing: () => string;
  /** The same words in every county: there is nothing foreign about them. */
  readonly everywhere?: boolean;
};

const uuid = () => newId<"Fehlend">();
const BOUND_FIRST =
  "order by (handlungsfeld_id = (select id from konzept_handlungsfelder where tenant_id = $1 order by position limit 1)) desc, kennung";

const IM_KREISKONZEPT =
  "and konzept_id in (select id from konzept_konzepte where tenant_id = $1 and gemeinde_id is null)";

/** One line per kind of address. A new route that takes a parameter needs one that fits. */
const SOURCES: readonly Source[] = [
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
  ...(["anlaufstellen", "lebenslagen", "leistungen", "unterlagen"] as const).map(
    (things): Source => ({
      at: new RegExp(`^/intern/wegweiser/${things}/`),
      param: "id",
      sql: `select id from wegweiser_${things} where tenant_id = $1 order by id`,
      missing: uuid,
    }),
  ),
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
    at: /^\/intern\/aufgaben\//,
    param: "id",
    sql: "select id from portal_aufgaben where tenant_id = $1 order by titel",
    missing: uuid,
  },
  {
    at: /^\/intern\/handlungsfelder\//,
    param: "id",
    sql: "select id from konzept_handlungsfelder where tenant_id = $1 and archiviert_am is null order by position",
    missing: uuid,
  },
  {
    at: /^\/netzwerk\//,
    param: "slug",
    sql: "select slug from netzwerk_stellen where tenant_id = $1 and archiviert_am is null and oeffentlich order by slug",
    missing: () => "keine-solche-stelle",
  },
  {
    at: /^\/gemeinden\/:slug\/konzept/,
    param: "slug",
    sql: `select g.slug from netzwerk_gemeinden g join konzept_konzepte k on k.tenant_id = g.tenant_id and k.gemeinde_id = g.id
           where g.tenant_id = $1 order by g.slug`,
    missing: () => "keine-solche-gemeinde",
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
    at: /^\/intern\/oertliche-bedarfe\//,
    param: "id",
    sql: `select b.id from konzept_bedarfe b join konzept_konzepte k on k.tenant_id = b.tenant_id and k.id = b.konzept_id
           where b.tenant_id = $1 and k.gemeinde_id is not null
           order by (k.gemeinde_id = (select id from netzwerk_gemeinden where tenant_id = $1 order by slug limit 1)) desc, b.id`,
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

export type Examples = {
  /** Fills in the parameters of a route. */
  addressOf(pattern: string, wessen: Wessen): string;
};

/**
 * Looks up what the parameters of these routes can be.
 *
 * @throws with the route's name when nobody has said where its values come from
 */
export async function findExamples(
  admin: Pool,
  patterns: readonly string[],
  own: County,
  foreign: County,
): Promise<Examples> {
  const values = new Map<string, string>();
  for (const pattern of patterns) {
    for (const [, param = ""] of pattern.matchAll(/:([a-zA-Z]+)/g)) {
      const source = SOURCES.find((one) => one.param === param && one.at.test(pattern));
      if (!source) throw new Error(`Say in e2e/support/examples.ts what :${param} of ${pattern} can be.`);
      const of = async (county: County) =>
        (await admin.query<Record<string, string>>(source.sql, [county.mandant.id])).rows.map(
          (row) => Object.values(row)[0] ?? "",
        );
      const [mine, theirs] = [await of(own), await of(foreign)];
      const found: Record<Wessen, string | undefined> = {
        eigenes: mine[0],
        andere: mine.at(-1),
        fremdes: source.everywhere ? source.missing() : theirs[0],
        fehlend: source.missing(),
      };
      for (const wessen of WESSEN) {
        const value = found[wessen];
        if (value === undefined) throw new Error(`There is no ${wessen} for :${param} of ${pattern}.`);
        values.set(`${pattern} ${param} ${wessen}`, value);
      }
    }
  }
  return {
    addressOf: (pattern, wessen) =>
      pattern === "/*"
        ? "/das-gibt-es-nicht"
        : pattern.replaceAll(/:([a-zA-Z]+)\??/g, (_, param: string) =>
            encodeURIComponent(values.get(`${pattern} ${param} ${wessen}`) ?? ""),
          ),
  };
}

export function takesParams(pattern: string): boolean {
  return pattern.includes(":");
}

/**
 * Gives every row of a county other ids, Kennungen and addresses. The demo has the same ones everywhere, and a foreign
 * id that is also an own one would prove nothing.
 */
export async function makeStrange(admin: Pool, county: County): Promise<void> {
  const { rows } = await admin.query<{ name: string; column: string; type: string }>(`
    select format('%I.%I', c.table_schema, c.table_name) as name, c.column_name as column, c.data_type as type
      from information_schema.columns c
      join information_schema.columns t using (table_schema, table_name)
      join information_schema.tables b using (table_schema, table_name)
     where t.column_name = 'tenant_id' and b.table_type = 'BASE TABLE' and c.table_schema = 'public'
       and c.column_name <> 'tenant_id' and (c.data_type = 'uuid' or c.column_name in ('slug', 'kennung'))`);
  const client = await admin.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    for (const { name, column, type } of rows) {
      const other =
        type === "uuid"
          ? `md5('fremd ' || ${column})::uuid`
          : column === "kennung"
            ? `regexp_replace(kennung, '^([A-Z])', '\\19')`
            : `'fremd-' || slug`;
      await client.query(`update ${name} set ${column} = ${other} where tenant_id = $1 and ${column} is not null`, [
        county.mandant.id,
      ]);
    }
    await client.query("commit");
  } finally {
    client.release();
  }
}

/** A sign-in service that is switched off: its pages exist, nobody is sent there. */
async function plantSignInService(admin: Pool, county: County): Promise<void> {
  await admin.query(
    `insert into zugang_oidc_anbieter (tenant_id, id, name, issuer, client_id, client_secret, mfa_werte, aktiv)
     values ($1, $2, 'Amtsanmeldung', 'https://anmeldung.example', 'wirkungskreis', 'versiegelt', '[]', false)`,
    [county.mandant.id, newId<"OidcAnbieter">()],
  );
}

/** Two drafts, in the first and in the last Handlungsfeld, each led by a Stelle: what roles may or may not read. */
async function plantDrafts(admin: Pool, county: County): Promise<void> {
  for (const order of ["asc", "desc"]) {
    const { rowCount } = await admin.query(
      `update konzept_massnahmen set veroeffentlicht_am = null where tenant_id = $1 and id = (
         select m.id from konzept_massnahmen m
           join konzept_handlungsfelder h on h.tenant_id = m.tenant_id and h.id = m.handlungsfeld_id
           join konzept_zustaendigkeiten z on z.tenant_id = m.tenant_id and z.massnahme_id = m.id
          where m.tenant_id = $1 and z.rolle = 'federfuehrung' and z.stelle_id is not null and m.archiviert_am is null
          order by h.position ${order}, m.kennung limit 1)`,
      [county.mandant.id],
    );
    if (rowCount !== 1) throw new Error("The demo has no Maßnahme to make a draft of.");
  }
}

/** Two secret links as a mail would carry them: to the answer that was begun, and out of the reminders. */
async function plantLinks(admin: Pool, county: County): Promise<void> {
  const hash = (zweck: string) => {
    const token = createHash("md5").update(`${zweck} ${county.mandant.id}`).digest("hex");
    return createHash("sha256").update(token).digest("base64url");
  };
  const whose = {
    rueckmeldung: "a.stand = 'entwurf'",
    abbestellen: "e.darf_abbestellen and e.abbestellt_am is null",
  };
  for (const [zweck, which] of Object.entries(whose)) {
    const { rowCount } = await admin.query(
      `insert into konzept_abfrage_links (tenant_id, id, zweck, token_hash, empfaenger_id, gueltig_bis)
       select a.tenant_id, $2, $3, $4, e.id, '2099-12-31' from konzept_abfragen a
         join konzept_abfrage_empfaenger e on e.tenant_id = a.tenant_id and e.id = a.empfaenger_id
        where a.tenant_id = $1 and ${which} order by a.id limit 1`,
      [county.mandant.id, newId(), zweck, hash(zweck)],
    );
    if (rowCount !== 1) throw new Error("The demo has nobody to send a link to.");
  }
}

/** A table that somebody brought and has not taken over yet, made of two invented rows. */
async function plantImport(county: County, cookie: string): Promise<void> {
  const rows = [
    ["Maßnahme", "Zuständigkeit", "Aussagen zur Finanzierung"],
    [
      "Lesepaten für die Bücherei",
      "Kreisbücherei in Zusammenarbeit mit verschiedenen Akteuren",
      "aus vorhandenen Ressourcen",
    ],
    ["Fahrdienst zum Sprachkurs", "Landkreis, Städte und Gemeinden", "offen"],
  ];
  const text = rows.map((row) => row.join("\t")).join("\n");
  const answer = await county.post("/intern/massnahmen/import", { text }, cookie);
  if (answer.status !== 302) throw new Error(`The table was not taken: ${answer.status}`);
}

/** Two tasks, and of each draft an entry in its history whose earlier state can be brought back. */
async function plantHistory(admin: Pool, county: County): Promise<void> {
  for (const titel of ["Telefonat Rathaus", "Vorlage schreiben"]) {
    await admin.query("insert into portal_aufgaben (tenant_id, id, titel, fuer) values ($1, $2, $3, 'Sekretariat')", [
      county.mandant.id,
      newId<"Aufgabe">(),
      titel,
    ]);
  }
  const { rows } = await admin.query<{ id: string }>(
    "select id from konzept_massnahmen where tenant_id = $1 and veroeffentlicht_am is null and archiviert_am is null",
    [county.mandant.id],
  );
  for (const { id } of rows) {
    const event = newId<"AuditEvent">();
    await admin.query(
      `insert into platform_audit_events (tenant_id, id, actor_kind, verb, request_id)
       values ($1, $2, 'system', 'konzept.massnahme.changed', 'e2e')`,
      [county.mandant.id, event],
    );
    await admin.query(
      `insert into platform_audit_changes (tenant_id, id, event_id, kind, subject_id, before, after)
       values ($1, $2, $3, 'massnahme', $4, '{"beschreibung": "Früherer Text"}', '{"beschreibung": ""}')`,
      [county.mandant.id, newId(), event, id],
    );
  }
}

/** What the demo lacks and some addresses need. The county's people come after, with their own sessions. */
export async function plantThings(admin: Pool, county: County): Promise<void> {
  await plantSignInService(admin, county);
  await plantDrafts(admin, county);
  await plantHistory(admin, county);
  await plantLinks(admin, county);
  const { cookie } = await county.person("fachstelle");
  await plantImport(county, cookie);
}
