// Waits for one line, then sends answers until it is killed, and says of each that it was acknowledged. Started by
// kill.db.test.ts.
import { once } from "node:events";
import { writeSync } from "node:fs";
import { argv, stdin } from "node:process";
import { Pool } from "pg";
import { sendUntilBroken } from "./senders.ts";

const [connectionString = "", tenant = "", anonym = "", namentlich = "", lauf = ""] = argv.slice(2);
const pool = new Pool({ connectionString, max: 3, pipeline: true, application_name: `schreiber ${lauf}` });
pool.on("error", () => {});
writeSync(1, "bereit\n");
await once(stdin, "data");
await sendUntilBroken(pool, { tenant, anonym, namentlich, lauf }, (what) => writeSync(1, `${what}\n`)).catch(() => {});
