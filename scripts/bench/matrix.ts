import { join } from "node:path";
import { Client } from "pg";
import { type Installation, openInstallation } from "../../src/app/installation.ts";
import type { App } from "../../src/app/server.ts";
import { createWebServices } from "../../src/app/web.ts";
import { readConfig } from "../../src/platform/config.ts";
import { loadAssets } from "../../src/platform/http/assets.ts";
import { createLog } from "../../src/platform/log.ts";
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
const PATH = "/konzept/beteiligung-der-aemter";

/** The matrix of units × Maßnahmen, uncached, beside the same page drawn from memory. */
export async function measureMatrix(env: Record<string, string>): Promise<Line> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  try {
    await fill(installation);
    const services = await createWebServices(installation, loadAssets());
    const built = (await import(join(import.meta.dirname, "../../build/server/index.js"))) as {
      createApp: typeof import("../../src/app/server.ts").createApp;
    };
    const app = built.createApp(services);
    const memory = memoPool(installation.pools.web);
    const drawn = built.createApp({ ...services, pools: { ...installation.pools, web: memory } });
    const [real, fromMemory]: [number[], number[]] = [[], []];
    for (let round = -5; round < ROUNDS; round += 1) {
      const [one, other] = [await once(app), await once(drawn)];
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

async function once(app: App): Promise<number> {
  const url = `http://${KEY}.localhost${PATH}`;
  const started = performance.now();
  const response = await app.fetch(new Request(url, { headers: { host: `${KEY}.localhost` } }), {
    network: "bench",
    secure: false,
  });
  const html = await response.text();
  const took = performance.now() - started;
  const signs = html.split("<td><span").length - 1;
  if (response.status !== 200 || signs < (MASSNAHMEN * PARTNERS) / 2) {
    throw new Error(`${url} answered ${response.status} with ${signs} signs.`);
  }
  return took;
}

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
