import { createHmac } from "node:crypto";
import { Client } from "pg";
import { BackupError } from "./backup-error.ts";

export async function connectAsOwner(adminUrl: string): Promise<Client> {
  const client = new Client({
    connectionString: adminUrl,
    connectionTimeoutMillis: 8_000,
    application_name: "wk-backup",
    options: "-c statement_timeout=0 -c lock_timeout=30000 -c idle_in_transaction_session_timeout=0",
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, pathname } = new URL(adminUrl);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError("unreachable", `Die Datenbank ${host}${pathname} ist nicht zu erreichen: ${reason}`, {
      cause: error,
    });
  }
}

export function secretMark(appSecret: string): string {
  return createHmac("sha256", appSecret).update("backup").digest("hex").slice(0, 16);
}
