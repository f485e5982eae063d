import { Client } from "pg";
import { type Installation, openInstallation } from "../../src/app/installation.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { ask, openApp } from "./asking.ts";
import { openCounty } from "./county.ts";
import { fillChain } from "./fill-chain.ts";
import { median } from "./machine.ts";
import { memoPool } from "./memo-pool.ts";
import type { Line } from "./table.ts";

const UNITS = 60;
const MASSNAHMEN = 500;
const PARTNERS = 4;
const ROUNDS = 20;
const KEY = "matrix";
const URL_OF_MATRIX = `http://${KEY}.localhost/konzept/beteiligung-der-aemter`;

/** The matrix of units × Maßnahmen, uncached, beside the same page drawn from memory. */
export async function measureMatrix(env: Record<string, string>): Promise<Line> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  try {
    await fill(installation);
    const { app, through } = await openApp(installation);
    const memory = memoPool(installation.pools.web);
    const drawn = through(memory);
    const [real, fromMemory]: [number[], number[]] = [[], []];
    for (let round = -5; round < ROUNDS; round += 1) {
      const [one, other] = [
        await ask(app, URL_OF_MATRIX, { expect: isFilled }),
        await ask(drawn, URL_OF_MATRIX, { expect: isFilled }),
      ];
      if (round < 0) continue;
      real.push(one);
      fromMemory.push(other);
    }
    await memory.end();
    const ms = median(real);
    return {
      what: `Matrix ${UNITS} Ämter × ${MASSNAHMEN} Maßnahmen`,
      measured: `${ms.toFixed(0)} ms`,
      reference: `aus dem Speicher gezeichnet ${median(fromMemory).toFixed(0)} ms`,
      ratio: ms / 500,
      budget: "unter 500 ms",
      held: ms < 500,
    };
  } finally {
    await installation.close();
  }
}

/** Drawn with its signs, of which one stands in every second field at least. */
const isFilled = (html: string) => html.split("<td><span").length - 1 >= (MASSNAHMEN * PARTNERS) / 2;

/** A county with as many units and Maßnahmen, each with a lead and some partners. */
async function fill(installation: Installation): Promise<void> {
  const ctx = await openCounty(installation, KEY, "99997");
  const db = new Client({ connectionString: installation.adminUrl });
  await db.connect();
  try {
    await fillChain(db, ctx.mandant.id, {
      felder: 10,
      bedarfe: 10,
      ziele: 10,
      massnahmen: MASSNAHMEN,
      bedarfZiele: 10,
      zielMassnahmen: MASSNAHMEN,
    });
    await db.query(
      `insert into netzwerk_stellen (tenant_id, id, name, name_norm, slug, art, gehoert_zum_landkreis, sphaere, oeffentlich, suchtext)
       select $1, gen_random_uuid(), 'Amt Nummer ' || n, 'amt nummer ' || n, 'amt-' || n, 'amt', true, 'oeffentlich', true, 'amt ' || n
         from generate_series(1, $2::int) n`,
      [ctx.mandant.id, UNITS],
    );
    await db.query(
      `with amt as (select id, row_number() over (order by slug) - 1 as n from netzwerk_stellen where tenant_id = $1),
            mass as (select id, row_number() over (order by kennung) as n from konzept_massnahmen where tenant_id = $1)
       insert into konzept_zustaendigkeiten (tenant_id, id, massnahme_id, rolle, art, stelle_id, position)
       select $1, gen_random_uuid(), mass.id, 'mitwirkung', 'stelle', amt.id, 10 + k
         from mass, generate_series(1, ${PARTNERS}) k, amt where amt.n = (mass.n * 7 + k * 11) % ${UNITS}`,
      [ctx.mandant.id],
    );
    await db.query("analyze");
  } finally {
    await db.end();
  }
}
