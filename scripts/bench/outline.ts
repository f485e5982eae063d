import { Client } from "pg";
import { openInstallation } from "../../src/app/installation.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { ask, often, openApp, signIn } from "./asking.ts";
import { openCounty } from "./county.ts";
import { BIG_CHAIN, fillChain } from "./fill-chain.ts";
import type { Line } from "./table.ts";

const KEY = "gliederung";
const BASE = `http://${KEY}.localhost`;

/** The outline of a chain of 2,000 elements and 4,000 links as the Fachstelle sees it, and one of its elements in public. */
export async function measureOutline(env: Record<string, string>): Promise<Line[]> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  try {
    const ctx = await openCounty(installation, KEY, "99996");
    const db = new Client({ connectionString: installation.adminUrl });
    await db.connect();
    await fillChain(db, ctx.mandant.id, BIG_CHAIN);
    await db.end();
    const cookie = await signIn(installation, ctx);
    const { app } = await openApp(installation);
    // Another Maßnahme each time: nothing that was drawn before helps.
    const page = await often((round) => ask(app, `${BASE}/konzept/massnahmen/M${round + 10}`));
    const outline = await often(() => ask(app, `${BASE}/intern/kette`, { cookie }));
    return [
      {
        what: "Gliederung, 2.000 Glieder und 4.000 Verknüpfungen",
        measured: `${outline.toFixed(0)} ms`,
        reference: `eine Maßnahme daraus ${page.toFixed(0)} ms`,
        ratio: outline / 400,
        budget: "unter 400 ms",
        held: outline < 400,
      },
      {
        what: "Eine Maßnahme daraus, ohne Zwischenspeicher",
        measured: `${page.toFixed(0)} ms`,
        reference: `Gliederung ${outline.toFixed(0)} ms`,
        ratio: page / 60,
        budget: "unter 60 ms",
        held: page < 60,
      },
    ];
  } finally {
    await installation.close();
  }
}
