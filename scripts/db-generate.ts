// npm run db:generate -- --name kurse_warteliste: writes the migration for what changed in the tables.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { ROOT } from "./steps.ts";

const args = process.argv.slice(2);
if (!args.some((arg) => arg === "--name" || arg.startsWith("--name="))) {
  console.error("Bitte den Grund nennen: npm run db:generate -- --name kurse_warteliste");
  process.exit(2);
}
const { status } = spawnSync("drizzle-kit", ["generate", ...args], {
  cwd: ROOT,
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, PATH: [join(ROOT, "node_modules/.bin"), process.env.PATH].join(delimiter) },
});
process.exit(status ?? 1);
