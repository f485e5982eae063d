import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";

const database = testDatabase();

test("a connection that the server ends while it is in use is a failed request, not the end of the process", async () => {
  const { web } = database.pools;
  const client = await web.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const ended = new Promise((done) => client.once("end", done));
  await web.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await ended;
  await expect(client.query("select 1")).rejects.toThrow();
  client.release(true);
  expect((await web.query("select 1 as eins")).rows).toEqual([{ eins: 1 }]);
});
