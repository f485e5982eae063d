import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { giveTo, type ServerAccount } from "./account.ts";
import { diskFull, EmbeddedPostgresError, folderError } from "./errors.ts";

export const WINDOWS = process.platform === "win32";

/** The superuser of the cluster, and the database every client may ask before ours exists. */
export const SUPERUSER = "postgres";

export type Cluster = {
  /** Folder with initdb and postgres. */
  readonly programs: string;
  readonly folder: string;
  readonly account: ServerAccount;
  readonly password: string;
  /** File that collects what the server says. */
  readonly log: string;
  /** False only for tests: nothing survives a power cut. */
  readonly durable: boolean;
};

/** NaN when the program cannot be run. */
export function postgresMajor(programs: string): number {
  const { stdout } = spawnSync(join(programs, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\b(\d+)\./.exec(stdout ?? "")?.[1] ?? Number.NaN);
}

/**
 * Creates the cluster unless it is there. It is made under another name and then renamed, so a killed start leaves
 * nothing half made, and of two first starts one wins.
 */
export function ensureCluster(cluster: Cluster) {
  const { programs, folder, account } = cluster;
  const versionFile = join(folder, "PG_VERSION");
  const major = postgresMajor(programs);
  try {
    if (!existsSync(versionFile)) initialise(cluster, major);
    else repairRights(folder, account);
    const found = readFileSync(versionFile, "utf8").trim();
    if (Number(found) === major) return;
    throw new EmbeddedPostgresError(
      "other-version",
      `Die Daten in ${folder} gehören zu PostgreSQL ${found}, diese Fassung bringt PostgreSQL ${major} mit; bitte mit der bisherigen Fassung „npm run wk -- backup“ ausführen und hier mit „restore“ einspielen.`,
      `The data in ${folder} belong to PostgreSQL ${found}, this release ships PostgreSQL ${major}; run "npm run wk -- backup" with the previous release and "restore" with this one.`,
    );
  } catch (error) {
    throw folderError(error, dirname(folder));
  }
}

/** A copy made as root, or one from an archive without modes, shall start as well. */
function repairRights(folder: string, account: ServerAccount) {
  const { uid, mode } = statSync(folder);
  if (account && uid === 0) giveTo(folder, account);
  if ((mode & 0o027) !== 0) chmodSync(folder, 0o700);
}

function initialise({ programs, folder, account, password, durable }: Cluster, major: number) {
  const parent = dirname(folder);
  for (const entry of readdirSync(parent)) {
    const stale = join(parent, entry);
    if (entry.startsWith(`${basename(folder)}.new-`) && Date.now() - statSync(stale).mtimeMs > 10 * 60_000) {
      rmSync(stale, { recursive: true, force: true });
    }
  }
  const fresh = mkdtempSync(`${folder}.new-`);
  const data = join(fresh, "data");
  const passwordFile = join(fresh, "password");
  try {
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(fresh, account);
    const locale = major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
    const run = (ctype: string) =>
      spawnSync(
        join(programs, "initdb"),
        [
          `--pgdata=${data}`,
          `--username=${SUPERUSER}`,
          `--pwfile=${passwordFile}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--text-search-config=simple",
          ...locale,
          `--locale=${ctype}`,
          ...(durable ? [] : ["--no-sync"]),
        ],
        { encoding: "utf8", cwd: "/", env: serverEnvironment(), ...account },
      );
    // macOS and Windows have no C.UTF-8; there the builtin provider alone knows letters.
    let made = run("C.UTF-8");
    if (made.status !== 0 && /invalid locale|could not find suitable/i.test(made.stderr ?? "")) made = run("C");
    if (made.status !== 0) throw initdbFailed(made.stderr || made.error?.message || "", parent);
    try {
      renameSync(data, folder);
    } catch (error) {
      if (!existsSync(join(folder, "PG_VERSION"))) throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function initdbFailed(output: string, parent: string): Error {
  if (/no space left|disk full/i.test(output)) return diskFull(parent);
  const last = lastLine(output);
  return new EmbeddedPostgresError(
    "no-initdb",
    `Die eingebaute Datenbank konnte in ${parent} nicht angelegt werden: ${last}`,
    `The embedded database could not be created in ${parent}: ${last}`,
  );
}

/** The server needs nothing of our environment, which holds secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, LC_ALL: "C", TZ: "UTC", ...(WINDOWS ? { SystemRoot, TEMP } : {}) };
}

/** What a log says of a failure. */
export function lastLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? lines.findLast(Boolean) ?? "–";
}
