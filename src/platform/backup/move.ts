import { PassThrough } from "node:stream";
import { BackupError } from "./backup-error.ts";
import { type BackupSource, writeBackup } from "./backup.ts";
import { connectAsOwner } from "./connection.ts";
import { type RestoreResult, restoreEntries } from "./restore.ts";
import { readEntries } from "./tar.ts";
import { assertNotInUse, isSameDatabase } from "./target.ts";

/**
 * Copies the database to another server, usually from the embedded one to a DATABASE_URL. The source stays as it is;
 * files stay in the data folder, which both use.
 *
 * @param options.to the owner of an empty database
 * @throws BackupError with one sentence that says what to do
 */
export async function moveTo(
  options: BackupSource & { readonly to: string; readonly replace?: boolean; readonly now: Date },
): Promise<RestoreResult> {
  const { adminUrl, appSecret, dataDir, to, replace = false, now } = options;
  await assertMovable(adminUrl, to);
  const line = new PassThrough({ highWaterMark: 1 << 20 });
  const sent = writeBackup({ adminUrl, appSecret, dataDir, now }, line, { withFiles: false }).catch((error: Error) => {
    line.destroy(error);
    throw error;
  });
  const received = restoreEntries(readEntries(line), { adminUrl: to, appSecret, dataDir, replace }).catch(
    (error: Error) => {
      line.destroy(error);
      throw error;
    },
  );
  const [writing, reading] = await Promise.allSettled([sent, received]);
  // Whichever fails first pulls the other down; the receiver's own sentence says more.
  if (reading.status === "rejected") throw reading.reason;
  if (writing.status === "rejected") throw writing.reason;
  return reading.value;
}

async function assertMovable(from: string, to: string) {
  const source = await connectAsOwner(from);
  try {
    const target = await connectAsOwner(to);
    try {
      if (await isSameDatabase(source, target)) {
        throw new BackupError("same-database", "Quelle und Ziel sind dieselbe Datenbank; es gibt nichts umzuziehen.");
      }
      await assertNotInUse(source, "Die bisherige Datenbank");
    } finally {
      await target.end();
    }
  } finally {
    await source.end();
  }
}
