import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { newId } from "#src/platform/id.ts";
import type { County } from "./county.ts";

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
       and c.column_name <> 'tenant_id' and (c.data_type = 'uuid' or c.column_name in ('slug', 'kennung') or c.column_name = 'code' and c.table_name in ('wegweiser_sammelmappen', 'beteiligung_workshops'))`);
  const client = await admin.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    for (const { name, column, type } of rows) {
      const other =
        type === "uuid"
          ? `md5('fremd ' || ${column})::uuid`
          : column === "kennung"
            ? `regexp_replace(kennung, '^([A-Z])', '\\19')`
            : column === "code"
              ? "reverse(code)"
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

/** An invitation to the survey that is open, with the links of its mail. */
async function plantEinladung(admin: Pool, county: County): Promise<void> {
  const id = newId();
  const { rowCount } = await admin.query(
    `insert into beteiligung_einladungen (tenant_id, id, umfrage_id, art, bereich, name, email, gesendet_am)
     select tenant_id, $2, id, 'mail', 'Bildung', 'Schule am Erlenbach', 'schule@example.org', von
       from beteiligung_umfragen where tenant_id = $1 and stand = 'offen' order by slug limit 1`,
    [county.mandant.id, id],
  );
  if (rowCount !== 1) throw new Error("The demo has no open survey to invite to.");
  for (const zweck of ["antworten", "abmelden"]) {
    const token = createHash("md5").update(`${zweck} ${county.mandant.id}`).digest("hex");
    await admin.query(
      "insert into beteiligung_einladung_links (tenant_id, token_hash, zweck, einladung_id) values ($1, $2, $3, $4)",
      [county.mandant.id, createHash("sha256").update(token).digest("base64url"), zweck, id],
    );
  }
}

/** What the care of the guide shows: a link of a mail, something reported through one, and a web address that is gone. */
async function plantPflege(admin: Pool, county: County): Promise<void> {
  const tenant = county.mandant.id;
  const token = createHash("md5").update(`pruefen ${tenant}`).digest("hex");
  const first = "from wegweiser_leistungen where tenant_id = $1 and veroeffentlicht_am is not null";
  const planted = [
    await admin.query(
      `insert into wegweiser_pflege_links (tenant_id, id, token_hash, stelle_id, gueltig_bis)
       select tenant_id, $2, $3, verantwortlich_id, '2099-12-31' ${first} order by pruefen_bis, id limit 1`,
      [tenant, newId(), createHash("sha256").update(token).digest("base64url")],
    ),
    await admin.query(
      `insert into wegweiser_pflege_antworten (tenant_id, id, leistung_id, art, nachricht, am)
       select tenant_id, $2, id, 'geaendert', 'Neuer Raum: Zimmer 12.', geprueft_am ${first} order by id limit 1`,
      [tenant, newId()],
    ),
    await admin.query(
      `insert into wegweiser_adresspruefungen (tenant_id, adresse, geprueft_am, fehler_tage)
       select tenant_id, online, geprueft_am, 3 ${first} and online like 'https%' order by id limit 1`,
      [tenant],
    ),
  ];
  if (planted.some(({ rowCount }) => rowCount !== 1))
    throw new Error("The demo has no entry of the guide to care for.");
}

/** The link by which native speakers read translations. */
async function plantLeselink(admin: Pool, county: County): Promise<void> {
  const token = createHash("md5").update(`gegenlesen ${county.mandant.id}`).digest("hex");
  await admin.query(
    `insert into wegweiser_leselinks (tenant_id, id, token_hash, fuer, sprache, leistung_ids, gueltig_bis)
     select $1, $2, $3, 'Sprachmittlung', 'ar', array_agg(id), '2099-12-31' from
       ((select id from wegweiser_leistungen where tenant_id = $1 and veroeffentlicht_am is not null order by id limit 3)
        union all (select id from wegweiser_artikel where tenant_id = $1 and veroeffentlicht_am is not null order by id limit 1)
        union all (select id from wegweiser_haeufige_fragen where tenant_id = $1 order by id limit 1)
        union all (select id from wegweiser_unterlagen where tenant_id = $1 order by id limit 1)) as texte`,
    [county.mandant.id, newId(), createHash("sha256").update(token).digest("base64url")],
  );
}

/** The link by which a Stelle confirms its Angebote, and something it reported. */
async function plantAngebote(admin: Pool, county: County): Promise<void> {
  const tenant = county.mandant.id;
  const token = createHash("md5").update(`angebote ${tenant}`).digest("hex");
  const first = "from netzwerk_angebote where tenant_id = $1 and angefragt_am is not null order by titel limit 1";
  const planted = [
    await admin.query(
      `insert into konzept_angebot_anfragen (tenant_id, id, stelle_id, tag, ergebnis, token_hash, gueltig_bis)
       select tenant_id, $2, stelle_id, angefragt_am, 'gesendet', $3, '2099-12-31' ${first}`,
      [tenant, newId(), createHash("sha256").update(token).digest("base64url")],
    ),
    await admin.query(
      `insert into konzept_angebot_meldungen (tenant_id, id, angebot_id, art, nachricht, am)
       select tenant_id, $2, id, 'geaendert', 'Jetzt immer montags.', angefragt_am ${first}`,
      [tenant, newId()],
    ),
  ];
  if (planted.some(({ rowCount }) => rowCount !== 1)) throw new Error("The demo has asked nobody about an Angebot.");
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
  await plantEinladung(admin, county);
  await plantPflege(admin, county);
  await plantLeselink(admin, county);
  await plantAngebote(admin, county);
  await plantBeteiligung(admin, county);
  const { cookie } = await county.person("fachstelle");
  await plantImport(county, cookie);
}

/** Words that stand nowhere but in what the public may not see. */
export const DRAFT = "Kanarienvogel";
/** Words that stand in every Maßnahme of the neighbour. */
export const FOREIGN = "Wellensittich";

/** @returns the draft that carries the word */
export async function plantWords(
  admin: Pool,
  county: County,
  neighbour: County,
): Promise<{ id: string; kennung: string }> {
  const rename = async (of: County, word: string, which: string) => {
    const { rows } = await admin.query<{ id: string; kennung: string }>(
      `update konzept_massnahmen set titel = $2 || ' ' || titel, beschreibung = $2, suchtext = lower($2) || ' ' || suchtext
        where tenant_id = $1 and ${which} returning id, kennung`,
      [of.mandant.id, word],
    );
    return rows;
  };
  await rename(neighbour, FOREIGN, "true");
  await rename(county, DRAFT, "archiviert_am is not null");
  const [draft] = await rename(county, DRAFT, "veroeffentlicht_am is null and archiviert_am is null");
  if (!draft) throw new Error("There is no draft.");
  return draft;
}

/** The link by which somebody says whether her words may be read, and the one that takes a registration back. */
async function plantBeteiligung(admin: Pool, county: County): Promise<void> {
  const tenant = county.mandant.id;
  const hash = (zweck: string) =>
    createHash("sha256")
      .update(createHash("md5").update(`${zweck} ${tenant}`).digest("hex"))
      .digest("base64url");
  const planted = [
    await admin.query(
      `update beteiligung_zitate set token_hash = $2, gueltig_bis = '2099-12-31' where tenant_id = $1 and id =
         (select id from beteiligung_zitate where tenant_id = $1 and stand = 'angefragt' limit 1)`,
      [tenant, hash("zitat")],
    ),
    await admin.query(
      `update beteiligung_workshop_anmeldungen set token_hash = $2 where tenant_id = $1 and id =
         (select a.id from beteiligung_workshop_anmeldungen a join beteiligung_workshops w
            on w.tenant_id = a.tenant_id and w.id = a.workshop_id
           where a.tenant_id = $1 and w.stand = 'anmeldung' and a.stand <> 'abgesagt' order by w.tag, a.id limit 1)`,
      [tenant, hash("absagen")],
    ),
  ];
  if (planted.some(({ rowCount }) => rowCount !== 1)) throw new Error("The demo has no quote and no registration.");
}
