import { join } from "node:path";
import type { Pool } from "pg";
import type { Installation } from "../../src/app/installation.ts";
import type { App } from "../../src/app/server.ts";
import { createWebServices } from "../../src/app/web.ts";
import { acceptEinladung } from "../../src/modules/zugang/commands/accept-einladung.ts";
import { createZugang, inviteBenutzer, issueEinladungLink } from "../../src/modules/zugang/index.ts";
import type { Ctx } from "../../src/platform/ctx.ts";
import { loadAssets } from "../../src/platform/http/assets.ts";
import { median } from "./machine.ts";

const ROUNDS = 20;
const ARRIVAL = { network: "bench", secure: false };

/** The built application in this process: no network between it and the one who asks. */
export async function openApp(installation: Installation) {
  const services = await createWebServices(installation, loadAssets());
  const { createApp } = (await import(join(import.meta.dirname, "../../build/server/index.js"))) as {
    createApp: typeof import("../../src/app/server.ts").createApp;
  };
  return {
    app: createApp(services),
    /** The same application with another way to the database. */
    through: (web: Pool): App => createApp({ ...services, pools: { ...installation.pools, web } }),
  };
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

/** How many milliseconds the server works on a page, which must come. */
export async function ask(app: App, url: string, more: { cookie?: string; expect?: (html: string) => boolean } = {}) {
  const headers = { host: new URL(url).host, ...(more.cookie ? { cookie: more.cookie } : {}) };
  const started = performance.now();
  const response = await app.fetch(new Request(url, { headers }), ARRIVAL);
  const html = await response.text();
  const took = performance.now() - started;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
  if (more.expect && !more.expect(html)) throw new Error(`${url} does not hold what it should.`);
  return took;
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
