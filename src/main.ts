import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createWebServices } from "./app/web.ts";
import { databaseState } from "./app/database-state.ts";
import { type Installation, openInstallation } from "./app/installation.ts";
import type { App } from "./app/server.ts";
import { prepareDemo } from "./app/demo.ts";
import { startJobs } from "./app/work.ts";
import { ConfigError, readConfig } from "./platform/config.ts";
import { listenForChanges } from "./platform/db/changes.ts";
import { urlForRole } from "./platform/db/roles.ts";
import { createNodeServer } from "./platform/http/node-server.ts";
import { StaticAssets } from "./platform/http/static-assets.ts";
import { installCrashHandlers } from "./platform/process.ts";

const ROOT = join(import.meta.dirname, "..");
const dev = process.argv.includes("--dev");

try {
  await start();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function start() {
  const config = readConfig(process.env);
  const installation = await openInstallation(config);
  installCrashHandlers(installation.log);
  const stops: (() => Promise<void>)[] = [() => installation.close()];
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    installation.log.info({ signal }, "stopping");
    for (const one of stops.toReversed()) await one();
    process.exit(0);
  };
  process.on("SIGINT", () => void stop("SIGINT"));
  process.on("SIGTERM", () => void stop("SIGTERM"));

  const demo = config.mode === "demo" ? await prepareDemo(installation) : null;
  if (config.run !== "web") {
    const worker = await startJobs(installation);
    stops.push(() => worker.stop());
    if (config.run === "worker") stops.push(listen(installation, { onOutbox: () => worker.wake() }));
    else
      stops.push(
        await serve(
          installation,
          () => worker.wake(),
          () => stopping,
        ),
      );
  } else {
    stops.push(
      await serve(
        installation,
        () => {},
        () => stopping,
      ),
    );
  }
  demo?.announce();
}

function listen(
  installation: Installation,
  to: { onOutbox?: () => void; onChange?: (tenant: string) => void; onLine?: (stands: boolean) => void },
) {
  const url = urlForRole(installation.adminUrl, "wk_web", installation.config.appSecret);
  return listenForChanges(url, installation.log, { onChange: () => {}, onLine: () => {}, ...to });
}

/** @returns a function that stops taking requests, answers those under way, and closes */
async function serve(
  installation: Installation,
  onOutbox: () => void,
  isStopping: () => boolean,
): Promise<() => Promise<void>> {
  const { config, log } = installation;
  const services = await createWebServices(installation, join(ROOT, "build/assets.json"));
  const { pages } = services;
  const app = dev ? await devApp(services) : await builtApp(services);
  const server = createNodeServer({
    answer: async () => {
      const current = await app();
      return (request, arrival) => current.fetch(request, arrival);
    },
    mandanten: installation.mandanten,
    pages,
    staticAssets: new StaticAssets(join(ROOT, "build/client")),
    metrics: installation.metrics,
    limiter: services.limits.pages,
    trustProxy: config.trustProxy,
    secure: config.publicUrl.startsWith("https:"),
    buildId: buildId(),
    clock: installation.clock,
    async ready() {
      if (isStopping()) return false;
      await installation.pools.web.query("select 1");
      return true;
    },
    metricsToken: config.metricsToken,
  });
  const unlisten = listen(installation, {
    onOutbox,
    onChange: (tenant) => services.forget(tenant),
    onLine: (stands) => {
      pages.listening = stands;
      if (!stands) services.forgetAll();
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === "EADDRINUSE"
          ? `Der Port ${config.port} ist schon belegt. Beenden Sie das andere Programm oder setzen Sie PORT auf eine freie Nummer.`
          : error.code === "EACCES"
            ? `Der Port ${config.port} darf von diesem Benutzer nicht benutzt werden. Setzen Sie PORT auf eine Nummer über 1024.`
            : `Der Server kann nicht starten: ${error.message}.`;
      unlisten()
        .then(() => installation.close())
        .then(() => reject(new ConfigError(sentence)), reject);
    });
    server.listen(config.port, config.bind, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const database = databaseState(installation.databaseVersion, installation.embedded);
  if (database.warning) log.warn({ postgres: database.version, embedded: database.embedded }, database.warning);
  log.info({ port, mode: config.mode, run: config.run, postgres: installation.databaseVersion }, "serving");
  return async () => {
    await unlisten();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 8_000).unref();
    });
  };
}

type WebServices = Awaited<ReturnType<typeof createWebServices>>;

async function builtApp(services: WebServices): Promise<() => Promise<App>> {
  const path = join(ROOT, "build/server/index.js");
  const module = (await import(path)) as typeof import("./app/server.ts");
  const app = module.createApp(services);
  return async () => app;
}

/** Vite compiles on every change; pages are drawn by the newest code, without restart. */
async function devApp(services: WebServices): Promise<() => Promise<App>> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  return async () => {
    const module = (await vite.ssrLoadModule("./src/app/server.ts")) as typeof import("./app/server.ts");
    services.forgetAll();
    return module.createApp(services);
  };
}

function buildId(): string {
  try {
    return createHash("sha256")
      .update(readFileSync(join(ROOT, "build/server/index.js")))
      .digest("base64url")
      .slice(0, 8);
  } catch {
    return "dev";
  }
}
