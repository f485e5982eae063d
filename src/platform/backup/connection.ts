import { createHmac } from "node:crypto";
import { Client } from "pg";

export async function connectAsOwner(adminUrl: string): Promise<Client> {
  const client = new Client({
    connectionString: adminUrl,
    connectionTimeoutMillis: 8_000,
    application_name: "wk-backup",
    options: "-c statement_timeout=0 -c lock_timeout=30000 -c idle_in_transaction_session_timeout=0",
  });
  await client.connect();
  return client;
}

export function secretMark(appSecret: string): string {
  return createHmac("sha256", appSecret).update("backup").digest("hex").slice(0, 16);
}
