import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute, ROOT, type StepResult } from "./steps.ts";

/** Inside the checkout: drizzle-kit knows only folders relative to it. */
const CACHE = "node_modules/.cache/wirkungskreis-drift";

/** Whether drizzle-kit would still write a migration for the tables as they are. The checkout stays untouched. */
export async function findDrift(): Promise<StepResult> {
  const folder = join(ROOT, CACHE);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    cpSync(join(ROOT, "migrations"), join(folder, "migrations"), { recursive: true });
    writeFileSync(
      join(folder, "drizzle.config.ts"),
      `import config from "../../../drizzle.config.ts";\nexport default { ...config, out: "./${CACHE}/migrations" };\n`,
    );
    const before = listMigrations(folder);
    const { ok, output } = await execute("drizzle-kit", ["generate", "--config", `${CACHE}/drizzle.config.ts`]);
    const added = listMigrations(folder).filter((name) => !before.includes(name));
    if (ok && added.length === 0) return { passed: 1, failed: 0, output: "" };
    const sql = added.map((name) => readFileSync(join(folder, "migrations", name), "utf8"));
    const advice = ok
      ? "Die Tabellen sind weiter als die Migrationen; bitte „npm run db:generate -- --name …“."
      : output;
    return { passed: 0, failed: 1, output: [advice, ...sql].join("\n") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listMigrations(folder: string): string[] {
  return readdirSync(join(folder, "migrations")).filter((name) => name.endsWith(".sql"));
}
