import "#src/app/table-rules.ts";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "#src/platform/db/migrate.ts";
import { connectionUrl, startEmbedded } from "#src/platform/postgres/embedded.ts";
import { makeQuickFolder } from "./quick-folder.ts";

/** What a test file needs to make its own database; `folder` is where files of one run may be left for the others. */
export type TestServer = {
  readonly url: string;
  readonly template: string;
  readonly appSecret: string;
  readonly folder: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const TEMPLATE = "wk_template";
const APP_SECRET = "tests-only-secret-of-at-least-32-characters";

/** Where Debian puts the oldest server we support. */
const PG15 = process.env.WK_PG15_BIN ?? "/usr/lib/postgresql/15/bin";

function programs(): { programs?: string } {
  if (process.env.WK_TEST_SERVER !== "pg15") return {};
  if (existsSync(join(PG15, "postgres"))) return { programs: PG15 };
  throw new Error(`PostgreSQL 15 is not at ${PG15}; install postgresql-15 or set WK_PG15_BIN.`);
}

/** One server and one migrated database for all test files; both vanish afterwards. */
export default async function setup(project: TestProject) {
  const dataDir = makeQuickFolder("wk-test-");
  // The server runs as somebody else when we are root, and must get in.
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, log: () => {}, durable: false, ...programs() });
  const teardown = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const url = connectionUrl(server.connection);
    const admin = new Client({ connectionString: url });
    await admin.connect();
    await admin.query(`create database ${TEMPLATE}`);
    await admin.end();
    await migrate({ adminUrl: connectionUrl({ ...server.connection, database: TEMPLATE }), appSecret: APP_SECRET });
    project.provide("testServer", { url, template: TEMPLATE, appSecret: APP_SECRET, folder: dataDir });
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
