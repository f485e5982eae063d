import { describe, expect, it } from "vitest";
import { migrate } from "#src/platform/db/migrate.ts";
import { createDatabase, testDatabase } from "./database.ts";

const database = testDatabase();

describe("the test database", () => {
  it("runs on the server that was asked for", async () => {
    const { rows } = await database.admin.query("select current_setting('server_version_num')::int / 10000 as major");
    expect(rows[0].major).toBe(process.env.WK_TEST_SERVER === "pg15" ? 15 : 18);
  });

  it("keeps the rights on the database that a migrated one has", async () => {
    const { rows } = await database.admin.query(
      "select has_database_privilege('public', current_database(), 'temp') as temp",
    );
    expect(rows[0].temp).toBe(false);
  });

  it("shows a county only its own rows", async () => {
    const [a, b] = [await database.aMandant(), await database.aMandant()];
    const seen = await database
      .ctxFor(a)
      .db.read((db) => db.execute<{ key: string }>("select key from platform_mandanten"));
    expect(seen.rows).toEqual([{ key: a.key }]);
    expect(b.key).not.toBe(a.key);
  });

  it("is migrated so far that migrating again changes nothing", async () => {
    const tables = "select count(*)::int as n from information_schema.tables where table_schema = 'public'";
    const before = await database.admin.query(tables);
    await migrate({ adminUrl: database.url, appSecret: database.appSecret });
    expect((await database.admin.query(tables)).rows).toEqual(before.rows);
    expect(before.rows[0].n).toBeGreaterThan(3);
  });

  it("can be had empty, for restoring into it", async () => {
    const { url, appSecret } = await createDatabase(`wk_test_leer_${Date.now()}`, "empty");
    await expect(migrate({ adminUrl: url, appSecret })).resolves.toBeUndefined();
  });
});
