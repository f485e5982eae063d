import { startApp } from "./running-app.ts";

/** One application for all tests; the workers find it through the environment. */
export default async function setup() {
  const app = await startApp();
  process.env.WK_E2E_PORT = String(app.port);
  process.env.WK_E2E_DATA = app.dataDir;
  return () => app.stop();
}
