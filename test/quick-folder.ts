import { accessSync, constants, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const IN_MEMORY = "/dev/shm";
/** What databases of a whole run need, with as much again. */
const BYTES_NEEDED = 4 * 2 ** 30;

/** A new empty folder, in memory where the machine has room for it: hundreds of databases are made and thrown away. */
export function makeQuickFolder(prefix: string): string {
  return mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), prefix));
}

function hasRoomInMemory(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > BYTES_NEEDED;
  } catch {
    return false;
  }
}
