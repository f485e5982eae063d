import { createHash, randomBytes } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { canReach, giveTo, type ServerAccount, serverAccount } from "./account.ts";
import { EmbeddedPostgresError, errorCode, folderError } from "./errors.ts";
import { REACHABLE_HOME } from "./programs.ts";

export type Place = {
  /** The database cluster: what PostgreSQL calls its data directory. */
  readonly cluster: string;
  /** The superuser's password. */
  readonly password: string;
  readonly account: ServerAccount;
};

/**
 * Decides where the cluster of a data folder lies and keeps its password beside it.
 * Usually `<dataDir>/postgres`. When the server's account cannot pass through the folders above (root with a checkout
 * under /root), it lies below REACHABLE_HOME under a random name that `<dataDir>/postgres-place.json` remembers.
 */
export function findPlace(dataDir: string): Place {
  try {
    mkdirSync(dataDir, { recursive: true });
    const password = keepOnce(join(dataDir, "postgres-password"), () => randomBytes(32).toString("hex"));
    const here = join(realpathSync(dataDir), "postgres");
    const account = serverAccount(here);
    if (canReach(realpathSync(dataDir), account)) return { cluster: here, password, account };
    return remotePlace(dataDir, password);
  } catch (error) {
    throw folderError(error, dataDir);
  }
}

function remotePlace(dataDir: string, password: string): Place {
  const self = realpathSync(dataDir);
  const note = join(dataDir, "postgres-place.json");
  const fresh = () =>
    JSON.stringify({ cluster: join(REACHABLE_HOME, `data-${randomBytes(6).toString("hex")}`, "postgres"), of: self });
  const { cluster, of } = JSON.parse(keepOnce(note, fresh)) as { cluster: string; of: string };
  if (of !== self) {
    if (
      existsSync(join(of, basename(note))) &&
      readFileSync(join(of, basename(note)), "utf8") === readFileSync(note, "utf8")
    ) {
      throw new EmbeddedPostgresError(
        "copied-data",
        `Der Datenordner ${self} ist eine Kopie von ${of}, beide würden in dieselbe Datenbank schreiben; bitte die Datenbank mit „npm run wk -- backup“ und „restore“ übertragen.`,
        `The data folder ${self} is a copy of ${of} and both would write to the same database; move the data with "npm run wk -- backup" and "restore" instead.`,
      );
    }
    writeFileSync(note, JSON.stringify({ cluster, of: self }), { mode: 0o600 });
  }
  mkdirSync(join(cluster, ".."), { recursive: true, mode: 0o755 });
  const account = serverAccount(cluster);
  if (!canReach(join(cluster, ".."), account)) {
    throw new EmbeddedPostgresError(
      "data-folder",
      `Der Ordner ${REACHABLE_HOME} ist für den Benutzer der Datenbank nicht erreichbar; bitte mit DATA_DIR einen Ordner nennen, den alle betreten dürfen.`,
      `The folder ${REACHABLE_HOME} cannot be reached by the database's user; name a folder everyone may enter with DATA_DIR.`,
    );
  }
  return { cluster, password, account };
}

/** The file's content, or else a fresh one. Of several processes that start at once the first decides for all. */
function keepOnce(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const fresh = `${file}.${randomBytes(4).toString("hex")}`;
    writeFileSync(fresh, make(), { mode: 0o600, flush: true });
    try {
      linkSync(fresh, file);
    } catch (error) {
      // A file system without hard links: two first starts at the same moment are not told apart there.
      if (errorCode(error) !== "EEXIST" && !existsSync(file)) copyFileSync(fresh, file, constants.COPYFILE_EXCL);
    } finally {
      rmSync(fresh);
    }
  }
  return readFileSync(file, "utf8").trim();
}

/** sun_path holds 107 characters, of which the socket's own name needs 18. */
const LONGEST_FOLDER = 107 - "/.s.PGSQL.5432.lock".length;

/**
 * A folder with a short path that only the server's account (and root) may enter. The same cluster gets the same one,
 * so that connections find a restarted server; unless somebody else has taken the name.
 */
export function makeSocketFolder(cluster: string, account: ServerAccount): string {
  const temporary = realpathSync(tmpdir());
  const name = `wk-${createHash("sha256").update(cluster).digest("hex").slice(0, 10)}`;
  const usable = join(temporary, name).length <= LONGEST_FOLDER && canReach(temporary, account);
  const folder = join(usable ? temporary : "/tmp", name);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    const { uid, mode } = lstatSync(folder);
    if (uid === (account?.uid ?? process.getuid?.()) && mode === (constants.S_IFDIR | 0o700)) return folder;
    const other = mkdtempSync(`${folder}-`);
    giveTo(other, account);
    return other;
  }
  giveTo(folder, account);
  return folder;
}
