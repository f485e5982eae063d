import { join } from "node:path";
import { Client } from "pg";
import { type Installation, openInstallation } from "../../src/app/installation.ts";
import type { App } from "../../src/app/server.ts";
import { createWebServices } from "../../src/app/web.ts";
import { acceptEinladung } from "../../src/modules/zugang/commands/accept-einladung.ts";
import { createZugang, inviteBenutzer, issueEinladungLink } from "../../src/modules/zugang/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { Ctx } from "../../src/platform/ctx.ts";
import { loadAssets } from "../../src/platform/http/assets.ts";
import { createLog } from "../../src/platform/log.ts";
import { openCounty } from "./county.ts";
import { BIG_CHAIN, fillChain } from "./fill-chain.ts";
import { median } from "./machine.ts";
import type { Line } from "./table.ts";

const KEY = "gliederung";
const ROUNDS = 20;

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
    const services = await createWebServices(installation, loadAssets());
    const { createApp } = (await import(join(import.meta.dirname, "../../build/server/index.js"))) as {
      createApp: typeof import("../../src/app/server.ts").createApp;
    };
    const app = createApp(services);
    // Another Maßnahme each time: nothing that was drawn before helps.
    const page = await often((round) => ask(app, KEY, `/konzept/massnahmen/M${round + 10}`));
    const outline = await often(() => ask(app, KEY, "/intern/kette", cookie));
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

/** The median of a few rounds, after some to warm up. */
export async function often(work: (round: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = -5; round < ROUNDS; round += 1) {
    const took = await work(round);
    if (round >= 0) times.push(took);
  }
  return median(times);
}

/** How many milliseconds the server works on a page of a county. */
export async function ask(app: App, key: string, path: string, cookie?: string): Promise<number> {
  const headers = { host: `${key}.localhost`, ...(cookie ? { cookie } : {}) };
  const started = performance.now();
  const response = await app.fetch(new Request(`http://${key}.localhost${path}`, { headers }), {
    network: "bench",
    secure: false,
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return performance.now() - started;
}

/** The cookie of somebody of the Fachstelle. */
export async function signIn(installation: Installation, ctx: Ctx): Promise<string> {
  const identity = createZugang(installation).at(ctx.mandant);
  const rollen = [{ rolle: "fachstelle" as const, bezugId: null }];
  const invited = await inviteBenutzer(ctx, identity, {
    email: "bench@gliederung.example",
    funktion: "Messung",
    rollen,
  });
  if (!invited.ok) throw new Error(invited.reason);
  const link = await issueEinladungLink(ctx, invited.value);
  if (!link) throw new Error("There is no invitation.");
  const typed = { passwort: "kabel tulpe regal mond", name: null, near: [] };
  const taken = await acceptEinladung(ctx, identity, link.token, typed);
  if (!taken.ok) throw new Error(taken.reason);
  const step = await identity.signIn.open(new Headers({ origin: ctx.mandant.origin }), {
    benutzerId: taken.value.benutzerId,
    zweiterFaktor: true,
  });
  if (!step.ok) throw new Error(step.reason);
  return step.value.cookies.map((line) => line.split(";", 1)[0]).join("; ");
}
