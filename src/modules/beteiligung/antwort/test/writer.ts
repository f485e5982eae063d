// Sends answers until it is killed, and says of each that it was acknowledged. Started by kill.db.test.ts.
import { writeSync } from "node:fs";
import { argv } from "node:process";
import { Pool } from "pg";
import { urlForRole } from "#src/platform/db/roles.ts";
import { sendUntilBroken } from "./senders.ts";

const [url = "", appSecret = "", tenant = "", umfrage = "", lauf = ""] = argv.slice(2);
const pool = new Pool({ connectionString: urlForRole(url, "wk_web", appSecret), max: 2, pipeline: true });
await sendUntilBroken(pool, tenant, umfrage, lauf, (wer) => writeSync(1, `${wer}\n`));
