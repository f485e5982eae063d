import { randomUUID } from "node:crypto";

/** What runs a statement as owner of the tables: a `pg` client or pool. */
type Runs = { query(text: string, values?: unknown[]): Promise<unknown> };

export type ChainSize = {
  readonly felder: number;
  readonly bedarfe: number;
  readonly ziele: number;
  readonly massnahmen: number;
  readonly bedarfZiele: number;
  readonly zielMassnahmen: number;
};

/** 2,000 elements and 4,000 links. */
export const BIG_CHAIN: ChainSize = {
  felder: 10,
  bedarfe: 600,
  ziele: 600,
  massnahmen: 800,
  bedarfZiele: 1_600,
  zielMassnahmen: 2_400,
};

/**
 * Fills an empty county with a chain of this size: everything published, every Maßnahme led by a group and reported on.
 * The same in every run but for its ids. Written past the commands, because they would take minutes.
 */
export async function fillChain(db: Runs, tenantId: string, size: ChainSize = BIG_CHAIN): Promise<void> {
  const konzept = randomUUID();
  const run = (text: string, ...values: unknown[]) => db.query(text, [tenantId, ...values]);
  // One key for each number and letter, so that links can be computed.
  const key = (letter: string, n: string) => `md5('${konzept}' || '${letter}' || ${n})::uuid`;
  await run(
    "insert into konzept_konzepte (tenant_id, id, titel, letzte_nummer, letzter_bedarf, letztes_ziel) values ($1, $2, 'Messung', $3, $4, $5)",
    konzept,
    size.massnahmen,
    size.bedarfe,
    size.ziele,
  );
  await run(
    `insert into konzept_handlungsfelder (tenant_id, id, konzept_id, slug, name, position)
     select $1, ${key("F", "n")}, $2, 'feld-' || n, 'Handlungsfeld ' || n, n from generate_series(1, $3::int) n`,
    konzept,
    size.felder,
  );
  const feld = key("F", `(1 + n % ${size.felder})`);
  await run(
    `insert into konzept_bedarfe (tenant_id, id, konzept_id, handlungsfeld_id, kennung, titel, position, suchtext, veroeffentlicht_am)
     select $1, ${key("B", "n")}, $2, ${feld}, 'B' || n, 'Bedarf Nummer ' || n || ' fehlt im Landkreis', n, 'bedarf ' || n, now()
       from generate_series(1, $3::int) n`,
    konzept,
    size.bedarfe,
  );
  await run(
    `insert into konzept_wirkungsziele (tenant_id, id, konzept_id, handlungsfeld_id, kennung, aussage, position, suchtext, veroeffentlicht_am)
     select $1, ${key("W", "n")}, $2, ${feld}, 'W' || n, 'Menschen erreichen Ziel Nummer ' || n || '.', n, 'ziel ' || n, now()
       from generate_series(1, $3::int) n`,
    konzept,
    size.ziele,
  );
  await run(
    `insert into konzept_massnahmen (tenant_id, id, konzept_id, handlungsfeld_id, kennung, titel, suchtext, veroeffentlicht_am, umsetzung, einschaetzung, sachstand_am)
     select $1, ${key("M", "n")}, $2, ${feld}, 'M' || n, 'Maßnahme Nummer ' || n || ' mit einem Titel in einer Zeile', 'massnahme ' || n, now(), 'laeuft', 'im-plan', '2026-10-15'
       from generate_series(1, $3::int) n`,
    konzept,
    size.massnahmen,
  );
  await run(
    `insert into konzept_zustaendigkeiten (tenant_id, id, massnahme_id, rolle, art, name, position)
     select $1, ${key("Z", "n")}, ${key("M", "n")}, 'federfuehrung', 'gruppe', 'Träger ' || (n % 40), 0
       from generate_series(1, $2::int) n`,
    size.massnahmen,
  );
  await run(
    `insert into konzept_bedarf_ziele (tenant_id, bedarf_id, wirkungsziel_id)
     select $1, ${key("B", `(1 + n % ${size.bedarfe})`)}, ${key("W", `(1 + (n + 7 * (n / ${size.bedarfe})) % ${size.ziele})`)}
       from generate_series(0, $2::int - 1) n`,
    size.bedarfZiele,
  );
  await run(
    `insert into konzept_ziel_massnahmen (tenant_id, wirkungsziel_id, massnahme_id)
     select $1, ${key("W", `(1 + (n + 11 * (n / ${size.massnahmen})) % ${size.ziele})`)}, ${key("M", `(1 + n % ${size.massnahmen})`)}
       from generate_series(0, $2::int - 1) n`,
    size.zielMassnahmen,
  );
  // A server learns about its rows within a minute; a measurement does not wait for it.
  await db.query("analyze");
}
