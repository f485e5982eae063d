import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { execute } from "./steps.ts";

/** A program that npm does not carry. */
export type SystemPackage = {
  readonly name: string;
  /** Any one of these files means it is there. */
  readonly files: readonly string[];
  /** Debian's package. */
  readonly debian: string;
  /** Names another place for the program. */
  readonly variable: string;
  readonly prepare?: () => void;
};

/** Chromium without a window: the same engine, a third less work per page. The one with windows does where only that is. */
export const CHROMIUM: SystemPackage = {
  name: "Chromium",
  files: ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"],
  debian: "chromium-headless-shell",
  variable: "WK_CHROMIUM",
};

/** Where a program lies: as its variable says, else the first of its places; undefined where it is missing. */
export function placeOf(need: SystemPackage): string | undefined {
  return process.env[need.variable] ?? need.files.find((file) => existsSync(file));
}

export const WRK: SystemPackage = { name: "wrk", files: ["/usr/bin/wrk"], debian: "wrk", variable: "WK_WRK" };

export const NGINX: SystemPackage = {
  name: "nginx",
  files: ["/usr/sbin/nginx"],
  debian: "nginx-light",
  variable: "WK_NGINX",
};

export const POSTGRESQL_15: SystemPackage = {
  name: "PostgreSQL 15",
  files: ["/usr/lib/postgresql/15/bin/postgres"],
  debian: "postgresql-15",
  variable: "WK_PG15_BIN",
  prepare: forbidMainCluster,
};

/** Debian's package makes and starts a server on port 5432 unless told before that it must not. */
function forbidMainCluster() {
  const file = "/etc/postgresql-common/createcluster.conf";
  if (existsSync(file)) return;
  mkdirSync("/etc/postgresql-common", { recursive: true });
  writeFileSync(file, "create_main_cluster = false\nstart_conf = 'disabled'\n");
}

/** Installs the program where we may. Null: it is there; else a sentence that says what to do. */
export async function ensureInstalled(need: SystemPackage): Promise<string | null> {
  if (placeOf(need) !== undefined) return null;
  const advice = `${need.name} fehlt; bitte das Paket ${need.debian} installieren oder mit ${need.variable} sagen, wo das Programm liegt.`;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return advice;
  need.prepare?.();
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await execute("apt-get", ["update", "-q"], quiet);
  const install = await execute(
    "apt-get",
    [
      "install",
      "-q",
      "-y",
      "--no-install-recommends",
      "-o",
      "Dpkg::Options::=--force-confold",
      "-o",
      "DPkg::Lock::Timeout=300",
      need.debian,
    ],
    quiet,
  );
  if (install.ok && placeOf(need) !== undefined) return null;
  return `${advice}\n${update.ok ? "" : update.output}\n${install.output}`;
}
