import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Pool } from "pg";
import { loadDemoInhalt } from "#src/app/demo.ts";
import { createCtx, mandantOf, systemActor } from "#src/app/context.ts";
import { type Installation, openInstallation } from "#src/app/installation.ts";
import { createMandant } from "#src/app/mandanten.ts";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { acceptEinladung } from "#src/modules/zugang/commands/accept-einladung.ts";
import { createZugang, type Identity, inviteBenutzer, issueEinladungLink } from "#src/modules/zugang/index.ts";
import { readConfig } from "#src/platform/config.ts";
import type { Ctx, Mandant } from "#src/platform/ctx.ts";
import { listMandanten } from "#src/platform/db/mandanten.ts";
import { createLog } from "#src/platform/log.ts";
import type { Rolle, Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { readCounty, writeCounty } from "../../test/copy-county.ts";
import { type Answer, type Call, call } from "./http.ts";
import { unfinishedWork } from "./rows.ts";

export const PASSWORT = "kabel tulpe regal mond";

export type Person = {
  readonly id: Id<"Benutzer">;
  readonly email: string;
  readonly passwort: string;
  /** Of the authenticator app. */
  readonly secret: string;
  /** A session with second factor, as a Cookie header. */
  readonly cookie: string;
};

export type County = {
  readonly key: string;
  readonly host: string;
  readonly origin: string;
  readonly mandant: Mandant;
  readonly identity: Identity;
  /** The machine itself, for planting. */
  ctx(): Ctx;
  call(path: string, options?: Omit<Call, "host" | "path"> & { cookie?: string; host?: string }): Promise<Answer>;
  /** POST of a form as a browser of this county sends it. */
  post(path: string, fields: Record<string, string>, cookie?: string): Promise<Answer>;
  person(rolle: Rolle, bezugId?: string | null, email?: string): Promise<Person>;
  /** A further session of the same person. */
  session(id: Id<"Benutzer">): Promise<string>;
};

/** The running application seen from below: its database as the owner sees it, and counties made for one test file. */
export type Ground = {
  readonly port: number;
  readonly installation: Installation;
  readonly admin: Pool;
  county(name: string, content: "demo" | "empty"): Promise<County>;
  demo(): Promise<County>;
  close(): Promise<void>;
};

export async function openGround(): Promise<Ground> {
  const port = Number(process.env.WK_E2E_PORT);
  const publicUrl = `http://localhost:${port}`;
  const config = readConfig({ MODE: "demo", DATA_DIR: process.env.WK_E2E_DATA, PUBLIC_URL: publicUrl });
  const installation = await openInstallation(config, createLog("silent"));
  const admin = new Pool({ connectionString: installation.adminUrl, max: 2 });
  const zugang = createZugang(installation);
  let count = 0;
  let template: ReturnType<typeof readCounty> | undefined;

  async function hasPdf(tenant: string): Promise<boolean> {
    const { rows } = await admin.query(
      "select 1 from platform_erzeugnisse where tenant_id = $1 and finished_at is not null",
      [tenant],
    );
    return rows.length > 0 && (await unfinishedWork(admin, tenant)).length === 0;
  }

  /** Landkreis Erlengrund as its commands write it: once for all workers, the others wait. */
  async function readTemplate() {
    const client = await admin.connect();
    try {
      await client.query("select pg_advisory_lock(hashtext('e2e-vorlage'))");
      const made = await createMandant(installation.adminUrl, { key: "vorlage", hosts: ["vorlage.localhost"] });
      const county = await standing("vorlage");
      if (made.ok) await loadDemoInhalt(county.ctx(), installation.files);
      while (made.ok && !(await hasPdf(county.mandant.id))) await setTimeout(200);
      return await readCounty(admin, county.mandant.id);
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('e2e-vorlage'))");
      client.release();
    }
  }

  async function standing(key: string): Promise<County> {
    const entry = (await listMandanten(installation.pools.web)).find((one) => one.key === key);
    if (!entry) throw new Error(`There is no county ${key}.`);
    const mandant = mandantOf(entry, publicUrl, `${key}.localhost`);
    const host = `${key}.localhost`;
    const identity = zugang.at(mandant);
    const ctx = () =>
      createCtx({
        pool: installation.pools.web,
        mandant,
        actor: systemActor("e2e"),
        now: Date.now(),
        requestId: "e2e",
      });
    const session = async (id: Id<"Benutzer">) => {
      const step = await identity.signIn.open(new Headers({ origin: mandant.origin }), {
        benutzerId: id,
        zweiterFaktor: true,
      });
      if (!step.ok) throw new Error(step.reason);
      return step.value.cookies.map((line) => line.split(";", 1)[0]).join("; ");
    };
    const ask: County["call"] = (path, { cookie, host: asked = host, headers = {}, ...rest } = {}) =>
      call(port, { path, host: asked, headers: { ...headers, ...(cookie ? { cookie } : {}) }, ...rest });
    return {
      key,
      host,
      origin: mandant.origin,
      mandant,
      identity,
      ctx,
      call: ask,
      session,
      post: (path, fields, cookie) =>
        ask(path, {
          method: "POST",
          headers: { origin: mandant.origin, "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams(fields).toString(),
          ...(cookie ? { cookie } : {}),
        }),
      async person(rolle, bezugId = null, address) {
        count += 1;
        const email = address ?? `${rolle}-${process.pid}-${count}@${key}.example`;
        const rollen: Rollenbezug[] = [{ rolle, bezugId }];
        const invited = await inviteBenutzer(ctx(), identity, { email, funktion: `Funktion ${rolle}`, rollen });
        if (!invited.ok) throw new Error(invited.reason);
        const id = await takeInvitation(ctx, identity, invited.value);
        const secret = `abcdefghijklmnopqrst${String(count).padStart(4, "0")}uvwxyz01`;
        await identity.factors.plantApp(id, secret);
        return { id, email, passwort: PASSWORT, secret, cookie: await session(id) };
      },
    };
  }

  return {
    port,
    installation,
    admin,
    demo: () => standing("erlengrund"),
    async county(name, content) {
      // A worker that starts anew after a failed test finds the counties of the one before.
      const key = `${name}-${process.pid}`;
      const made = await createMandant(installation.adminUrl, { key, hosts: [`${key}.localhost`] });
      if (!made.ok) throw new Error(`${key}: ${made.reason}`);
      const county = await standing(key);
      if (content === "empty") await loadLandkreis(county.ctx());
      else {
        const demo = await (template ??= readTemplate());
        await writeCounty(admin, join(config.dataDir, "files"), demo, made.value, "own ids");
      }
      return county;
    },
    async close() {
      await admin.end();
      await installation.close();
    },
  };
}

async function takeInvitation(ctx: () => Ctx, identity: Identity, einladung: Id<"Einladung">): Promise<Id<"Benutzer">> {
  // The running application mails a link of its own at about the same time, and only the newest link opens.
  for (let turn = 0; turn < 5; turn++) {
    const link = await issueEinladungLink(ctx(), einladung);
    if (!link) continue;
    const taken = await acceptEinladung(ctx(), identity, link.token, { passwort: PASSWORT, name: null, near: [] });
    if (taken.ok) return taken.value.benutzerId;
  }
  throw new Error("The invitation could not be taken.");
}
