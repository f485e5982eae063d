import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

/** A setting that keeps us from starting. Its message is one sentence for the person at the console. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const flag = z.enum(["0", "1", "true", "false"]).transform((v) => v === "1" || v === "true");

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BIND: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  MODE: z.enum(["demo", "produktion"]).optional(),
  RUN: z.enum(["all", "web", "worker"]).default("all"),
  APP_SECRET: z.string().min(32).optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  PAGES_PER_MINUTE: z.coerce.number().int().min(1).default(300),
  METRICS_TOKEN: z.string().min(16).optional(),
  OIDC_INTERNAL_HOSTS: z.string().optional(),
  TILES_INTERNAL_HOSTS: z.string().optional(),
  TRANSLATE_SERVICE: z.enum(["deepl", "libretranslate"]).optional(),
  TRANSLATE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRANSLATE_KEY: z.string().max(200).optional(),
  FIXED_TODAY: z.iso.date().optional(),
});

/** What each setting must look like, for the person at the console. */
const EXPECTED: Record<string, string> = {
  PORT: "gebraucht wird eine Zahl von 0 bis 65535",
  DATABASE_URL: "gebraucht wird eine Adresse wie postgres://benutzer:kennwort@rechner:5432/datenbank",
  PUBLIC_URL: "gebraucht wird eine Adresse wie https://integration.kreis.example",
  SMTP_URL: "gebraucht wird eine Adresse wie smtp://benutzer:kennwort@mail.kreis.example:587",
  MODE: "gebraucht wird demo oder produktion",
  RUN: "gebraucht wird all, web oder worker",
  APP_SECRET: "gebraucht werden mindestens 32 Zeichen",
  TRUST_PROXY: "gebraucht wird 1 oder 0",
  LOG_LEVEL: "gebraucht wird debug, info, warn, error oder silent",
  PAGES_PER_MINUTE: "gebraucht wird eine Zahl ab 1",
  METRICS_TOKEN: "gebraucht werden mindestens 16 Zeichen",
  TRANSLATE_SERVICE: "gebraucht wird deepl oder libretranslate",
  TRANSLATE_URL: "gebraucht wird eine Adresse wie https://uebersetzen.kreis.example",
  FIXED_TODAY: "gebraucht wird ein Tag wie 2026-11-21",
};

export type Config = {
  readonly port: number;
  readonly bind: string;
  /** Absolute. Holds the embedded database, uploaded files, mails in demo mode and the secret. */
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Address under which people reach the installation, without trailing slash. */
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mode: "demo" | "produktion";
  readonly run: "all" | "web" | "worker";
  readonly appSecret: string;
  /** Whether X-Forwarded-* of the next hop is believed. */
  readonly trustProxy: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Public pages a network may ask for in a minute. */
  readonly pagesPerMinute: number;
  readonly metricsToken: string | null;
  /** Sign-in services that may lie in the own network, as `host` or `host:port`. Others are asked in the internet only. */
  readonly oidcInternalHosts: readonly string[];
  /** Map servers that may lie in the own network, as `host` or `host:port`. Others are asked in the internet only. */
  readonly tilesInternalHosts: readonly string[];
  /** The service that translates the guide by machine. Null: nothing is ever sent to one. */
  readonly uebersetzer: {
    readonly dienst: "deepl" | "libretranslate";
    readonly url: string;
    readonly key: string;
  } | null;
  /** Tests and screenshots: the day that counts as today. Demo mode only. */
  readonly fixedToday: string | null;
};

/**
 * Reads the environment once.
 *
 * @throws ConfigError with one sentence that says what to change
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new ConfigError(
      `Die Einstellung ${name} ist so nicht brauchbar: ${EXPECTED[name] ?? "siehe docs/betrieb/installation.md"}.`,
    );
  }
  const e = parsed.data;
  const mode = e.MODE ?? (e.DATABASE_URL ? "produktion" : "demo");
  const dataDir = resolve(e.DATA_DIR);
  prepareDataDir(dataDir);
  if (mode === "produktion" && !e.PUBLIC_URL) {
    throw new ConfigError("PUBLIC_URL fehlt: die Adresse, unter der Menschen diese Installation erreichen.");
  }
  if (mode === "produktion" && !e.SMTP_URL) {
    throw new ConfigError("SMTP_URL fehlt: ohne Postausgang kommen Einladungen und Erinnerungen nicht an.");
  }
  const publicUrl = (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, "");
  return {
    port: e.PORT,
    bind: e.BIND,
    dataDir,
    databaseUrl: e.DATABASE_URL ?? null,
    publicUrl,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? `Wirkungskreis <noreply@${new URL(publicUrl).hostname}>`,
    mode,
    run: e.RUN,
    appSecret: e.APP_SECRET ?? keptSecret(dataDir),
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    pagesPerMinute: e.PAGES_PER_MINUTE,
    metricsToken: e.METRICS_TOKEN ?? null,
    oidcInternalHosts: hostsOf(e.OIDC_INTERNAL_HOSTS),
    tilesInternalHosts: hostsOf(e.TILES_INTERNAL_HOSTS),
    uebersetzer: uebersetzerOf(e),
    fixedToday: mode === "demo" ? (e.FIXED_TODAY ?? null) : null,
  };
}

const hostsOf = (text = ""): string[] => text.split(/[\s,]+/).filter(Boolean);

function uebersetzerOf(e: z.infer<typeof environment>): Config["uebersetzer"] {
  const { TRANSLATE_SERVICE: dienst, TRANSLATE_KEY: key = "" } = e;
  if (!dienst) return null;
  if (dienst === "deepl" && key === "") {
    throw new ConfigError("TRANSLATE_KEY fehlt: der Schlüssel, mit dem DeepL diese Installation kennt.");
  }
  // DeepL tells keys of its free service apart by their ending.
  const deepl = key.endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com";
  const url = e.TRANSLATE_URL ?? (dienst === "deepl" ? deepl : null);
  if (url === null) throw new ConfigError("TRANSLATE_URL fehlt: die Adresse des Dienstes LibreTranslate.");
  return { dienst, url: url.replace(/\/+$/, ""), key };
}

function prepareDataDir(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new ConfigError(
      `In den Datenordner ${dataDir} kann nicht geschrieben werden. Geben Sie dem Benutzer dieses Prozesses das Recht dazu oder setzen Sie DATA_DIR.`,
    );
  }
}

/** One secret per data folder, made on the first start. Whoever runs several hosts sets APP_SECRET instead. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  try {
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new ConfigError(`Die Datei ${file} kann nicht gelesen oder geschrieben werden.`);
  }
}
