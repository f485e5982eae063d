import { Client } from "pg";
import { openInstallation } from "../../src/app/installation.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { ask, often, openApp, signIn } from "./asking.ts";
import { openCounty } from "./county.ts";
import { BIG_CHAIN, fillChain } from "./fill-chain.ts";
import type { Line } from "./table.ts";

const KEY = "controlling";
const BASE = `http://${KEY}.localhost/intern/controlling`;
const MASSNAHMEN = 1_500;
const JAHRE = 10;

/** "Was ist kritisch?" of 1,500 Maßnahmen with a report in each of ten years, as the Fachstelle sees it. */
export async function measureControlling(env: Record<string, string>): Promise<Line> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  try {
    const ctx = await openCounty(installation, KEY, "99995");
    const db = new Client({ connectionString: installation.adminUrl });
    await db.connect();
    await fillChain(db, ctx.mandant.id, { ...BIG_CHAIN, massnahmen: MASSNAHMEN });
    await fillReports(db, ctx.mandant.id);
    await db.end();
    const cookie = await signIn(installation, ctx);
    const { app } = await openApp(installation);
    const page = await often(() => ask(app, BASE, { cookie }));
    const part = await often((round) => ask(app, `${BASE}?zeige=kritisch&seite=${round + 6}`, { cookie }));
    return {
      what: "Was ist kritisch?, 1.500 Maßnahmen, 10 Jahre Berichte",
      measured: `${page.toFixed(0)} ms`,
      reference: `ein Teil davon, 50 Zeilen ${part.toFixed(0)} ms`,
      ratio: page / 300,
      budget: "unter 300 ms",
      held: page < 300,
    };
  } finally {
    await installation.close();
  }
}

/** A report for every Maßnahme and year, every seventh red and every fifth yellow, and two statements about money. */
export async function fillReports(db: Client, tenantId: string): Promise<void> {
  await db.query(
    `insert into konzept_sachstaende (tenant_id, id, massnahme_id, tag, umsetzung, einschaetzung, grund, bericht, neuer_termin)
     select $1, gen_random_uuid(), m.id, make_date(2027 - n, 10, 15), 'laeuft',
            case when (z + n) % 7 = 0 then 'kritisch' when (z + n) % 5 = 0 then 'gefaehrdet' else 'im-plan' end,
            'Die Stelle ist noch nicht besetzt.', 'Ein Bericht von einigen Worten über das, was geschehen ist.', null
       from (select id, row_number() over (order by kennung) as z from konzept_massnahmen where tenant_id = $1) m,
            generate_series(1, $2::int) n`,
    [tenantId, JAHRE],
  );
  await db.query(
    `update konzept_massnahmen m set ende = '2027-03-31', ende_genauigkeit = 'tag', art = 'befristet'
      where tenant_id = $1 and right(kennung, 1) = '3'`,
    [tenantId],
  );
  await db.query(
    `insert into konzept_finanzierungen (tenant_id, id, massnahme_id, art, betrag_cent, jahr, stand, position)
     select $1, gen_random_uuid(), id, case when n = 1 then 'beantragt' else 'kreishaushalt' end,
            case when right(kennung, 1) = '0' then null else 1200000 end, 2026,
            case when n = 2 then 'ausgegeben' end, n
       from konzept_massnahmen, generate_series(1, 2) n where tenant_id = $1`,
    [tenantId],
  );
  await db.query("analyze");
}
