import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { aProfil, FACHSTELLE, SYSTEM } from "#src/modules/landkreis/test/fixtures.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { anAmt } from "#src/modules/netzwerk/test/fixtures.ts";
import { takeVorlage } from "#src/modules/wegweiser/anfang/commands/take-vorlage.ts";
import { backup } from "#src/platform/backup/backup.ts";
import { restore } from "#src/platform/backup/restore.ts";
import { fingerprint, listTables, nameOf } from "#src/platform/backup/tables.ts";
import { must } from "#src/shared/result.ts";
import { createDatabase, TEST_NOW, testDatabase } from "./database.ts";

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "wk-guide-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The tables of the guide and of what it leans on, each with its number of rows and a sum over them. */
async function guideOf(url: string): Promise<Record<string, { rows: number; checksum: string }>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const found: Record<string, { rows: number; checksum: string }> = {};
  for (const table of await listTables(client)) {
    if (/wegweiser_|netzwerk_/.test(nameOf(table))) found[nameOf(table)] = await fingerprint(client, table);
  }
  await client.end();
  return found;
}

it("a guide in five languages comes back from a backup row by row", async () => {
  const mandant = await database.aMandant();
  must(await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil()));
  const office = database.ctxFor(mandant, FACHSTELLE);
  must(await takeVorlage(office, must(await createStelle(office, anAmt()))));
  const before = await guideOf(database.url);
  const counts = Object.values(before).map(({ rows }) => rows);
  expect(counts.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(150);

  const file = join(folder, "sicherung.tar.gz");
  const { appSecret } = database;
  await backup({ adminUrl: database.url, appSecret, dataDir: join(folder, "data"), file, now: new Date(TEST_NOW) });
  const { url } = await createDatabase(`wk_test_${randomBytes(6).toString("hex")}`, "empty");
  await restore({ adminUrl: url, appSecret, dataDir: join(folder, "ziel"), file });
  expect(await guideOf(url)).toEqual(before);
});
