import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { type Config, ConfigError } from "#src/platform/config.ts";
import { type ChangeListener, listenForChanges } from "#src/platform/db/changes.ts";
import { urlForRole } from "#src/platform/db/roles.ts";
import { loadAssets } from "#src/platform/http/assets.ts";
import { createNodeServer } from "#src/platform/http/node-server.ts";
import { StaticAssets, type StaticServer } from "#src/platform/http/static-assets.ts";
import { PROJECT_FOLDER } from "#src/platform/source-folder.ts";
import { databaseState } from "./database-state.ts";
import type { Installation } from "./installation.ts";
import type { App } from "./server.ts";
import { createWebServices, type WebServices } from "./web.ts";
import { startCounting } from "./write-counts.ts";

/** Where pages and their files come from: the build, or the sources while developing. */
export type Front = {
  readonly services: WebServices;
  readonly files: StaticServer;
  readonly app: () => Promise<App>;
};

/** The built bundle, loaded once. */
export async function builtFront(installation: Installation): Promise<Front> {
  const services = await createWebServices(installation, loadAssets());
  const module = (await import(join(PROJECT_FOLDER, "build/server/index.js"))) as typeof import("./server.ts");
  const app = module.createApp(services);
  return { services, files: new StaticAssets(join(PROJECT_FOLDER, "build/client")), app: async () => app };
}

/**
 * Looks before the database is started, so that a taken port costs nothing and leaves nothing behind.
 *
 * @throws ConfigError when the port cannot be had
 */
export async function assertPortFree({ port, bind }: Pick<Config, "port" | "bind">): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, bind);
    await once(probe, "listening");
  } catch (error) {
    throw new ConfigError(portSentence(error as NodeJS.ErrnoException, port));
  } finally {
    probe.close();
  }
}

function portSentence(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `Der Port ${port} ist schon belegt. Beenden Sie das andere Programm oder setzen Sie PORT auf eine freie Nummer.`;
  }
  if (error.code === "EACCES") {
    return `Der Port ${port} darf von diesem Benutzer nicht benutzt werden. Setzen Sie PORT auf eine Nummer über 1024.`;
  }
  return `Der Server kann nicht starten: ${error.message}.`;
}

/** Hears what other processes of this installation commit. */
export function listen(installation: Installation, to: Partial<ChangeListener>): () => Promise<void> {
  const url = urlForRole(installation.adminUrl, "wk_web", installation.config.appSecret);
  return listenForChanges(url, installation.log, { onChange: () => {}, onLine: () => {}, ...to });
}

export type ServeOptions = {
  readonly front: Front;
  /** A command asked for work. */
  readonly onOutbox: () => void;
  readonly isStopping: () => boolean;
};

/**
 * Takes requests.
 *
 * @returns a function that stops taking them, answers those under way, and closes
 * @throws ConfigError when the port cannot be had
 */
export async function serve(installation: Installation, options: ServeOptions): Promise<() => Promise<void>> {
  const { config, log } = installation;
  const { services, files, app } = options.front;
  const { pages } = services;
  const { server, ...connections } = createNodeServer({
    draw: async () => {
      const current = await app();
      return (request, arrival) => current.fetch(request, arrival);
    },
    mandanten: installation.mandanten,
    pages,
    staticAssets: files,
    metrics: installation.metrics,
    limiter: services.limits.pages,
    trustProxy: config.trustProxy,
    secure: config.publicUrl.startsWith("https:"),
    buildId: buildId(),
    clock: installation.clock,
    async ready() {
      if (options.isStopping()) return false;
      await installation.pools.web.query("select 1");
      return true;
    },
    metricsToken: config.metricsToken,
  });
  const unlisten = listen(installation, {
    onOutbox: options.onOutbox,
    onChange: (tenant) => services.forget(tenant),
    onLive: (key) => services.live.announce(key),
    onLine: (stands) => {
      pages.listening = stands;
      services.suche.listening = stands;
      if (stands) services.live.announceAll();
      else services.forgetAll();
    },
  });
  try {
    server.listen(config.port, config.bind);
    await once(server, "listening");
  } catch (error) {
    await unlisten();
    throw new ConfigError(portSentence(error as NodeJS.ErrnoException, config.port));
  }
  const stopCounting = startCounting(installation, services.counts);
  const { port } = server.address() as AddressInfo;
  const database = databaseState(installation.databaseVersion, installation.embedded);
  if (database.warning) log.warn({ postgres: database.version, embedded: database.embedded }, database.warning);
  log.info({ port, mode: config.mode, run: config.run, postgres: installation.databaseVersion }, "serving");
  return async () => {
    await unlisten();
    services.live.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      connections.closeWaiting();
      setTimeout(() => server.closeAllConnections(), 8_000).unref();
    });
    await stopCounting();
  };
}

function buildId(): string {
  try {
    return createHash("sha256")
      .update(readFileSync(join(PROJECT_FOLDER, "build/server/index.js")))
      .digest("base64url")
      .slice(0, 8);
  } catch {
    return "dev";
  }
}
