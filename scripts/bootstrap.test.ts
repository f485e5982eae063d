import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const DEPENDENCIES = { dependencies: { teil: "file:teil" } };
const PACKAGES = {
  "": { name: "x", ...DEPENDENCIES },
  "node_modules/teil": { resolved: "teil", link: true },
  teil: { version: "1.0.0" },
};

/** A checkout with nothing to install but itself, so that npm is done at once. */
let root = "";
const running: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "wk-bootstrap-"));
  mkdirSync(join(root, "scripts"));
  copyFileSync(join(import.meta.dirname, "bootstrap.mjs"), join(root, "scripts/bootstrap.mjs"));
  mkdirSync(join(root, "teil"));
  write("teil/package.json", JSON.stringify({ name: "teil", version: "1.0.0" }));
  write("package.json", JSON.stringify({ name: "x", private: true, type: "module", ...DEPENDENCIES }));
  lock(PACKAGES);
  write("hello.ts", "const words: string[] = process.argv.slice(2); console.log(words.join('+')); process.exit(7);");
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const lock = (packages: object) =>
  write("package-lock.json", JSON.stringify({ name: "x", lockfileVersion: 3, requires: true, packages }));

function launch(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", ...args], {
    cwd: root,
    env: { ...process.env, npm_execpath: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  return { child, said: () => said, ended: once(child, "close").then(([code]) => ({ code: code as number, said })) };
}

const INSTALLS = /werden installiert/;

describe("the launcher", () => {
  it("installs once, hands arguments down and the exit code up", async () => {
    const first = await launch(["--", "hello.ts", "a", "--b"]).ended;
    expect(first).toMatchObject({ code: 7, said: expect.stringMatching(INSTALLS) });
    expect(await launch(["--", "hello.ts", "a", "--b"]).ended).toEqual({ code: 7, said: "a+--b\n" });
  });

  it("installs again when the lock file changes, and not when npm did it by hand", async () => {
    await launch([]).ended;
    lock({ ...PACKAGES, "": { ...PACKAGES[""], version: "2.0.0" } });
    expect((await launch([]).ended).said).toBe("");
    lock({ ...PACKAGES, "node_modules/fehlt": { version: "1.0.0" } });
    expect((await launch([], { npm_config_offline: "true" }).ended).said).toMatch(INSTALLS);
  });

  it("installs once when two start at the same moment", async () => {
    const said = (await Promise.all([launch([]).ended, launch([]).ended])).map((end) => end.said);
    expect(said.filter((text) => INSTALLS.test(text))).toHaveLength(1);
    expect(existsSync(join(root, ".bootstrap.lock"))).toBe(false);
  });

  it("goes on after a start that died while it worked", async () => {
    write(".bootstrap.lock", "999999999");
    utimesSync(join(root, ".bootstrap.lock"), 1, 1);
    expect((await launch(["--", "hello.ts"]).ended).code).toBe(7);
  });

  it("says in one sentence that no registry can be reached", async () => {
    lock({
      "": { name: "x", dependencies: { y: "1.0.0" } },
      "node_modules/y": { version: "1.0.0", integrity: "sha512-AA==" },
    });
    write("package.json", JSON.stringify({ name: "x", private: true, dependencies: { y: "1.0.0" } }));
    const env = {
      npm_config_registry: "http://127.0.0.1:9/",
      npm_config_fetch_retries: "0",
      npm_config_cache: join(root, "cache"),
    };
    const { code, said } = await launch([], env).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/nicht erreichbar/);
    expect(said.trim().split("\n")).toHaveLength(2);
  });

  it("passes SIGTERM on and ends as the program does", async () => {
    write("serve.ts", "process.on('SIGTERM', () => process.exit(5)); console.log('da'); setInterval(() => {}, 1000);");
    const launched = launch(["--", "serve.ts"]);
    await vi.waitFor(() => expect(launched.said()).toMatch(/da/), { timeout: 20_000 });
    launched.child.kill("SIGTERM");
    expect((await launched.ended).code).toBe(5);
  });

  it.each(["shell", "npm"])("ends the program when npm's part of the chain is killed: %s", async (who) => {
    const mark = join(root, "zu-ende");
    write(
      "serve.ts",
      `import { writeFileSync } from "node:fs";
       process.on("SIGTERM", () => { writeFileSync(${JSON.stringify(mark)}, ""); process.exit(0); });
       console.log("shell=" + process.argv[2]); setInterval(() => {}, 1000);`,
    );
    await launch([]).ended;
    // What npm does: itself, a shell that waits, and in it the launcher.
    const inShell = `"${process.execPath}" scripts/bootstrap.mjs -- serve.ts $$; :`;
    const asNpm = `require("child_process").spawn("sh", ["-c", ${JSON.stringify(inShell)}], { stdio: "inherit" })`;
    const npm = spawn(process.execPath, ["-e", asNpm], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: "start" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.push(npm);
    let said = "";
    npm.stdout.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    await vi.waitFor(() => expect(said).toMatch(/shell=\d+/), { timeout: 20_000 });
    const shell = Number(/shell=(\d+)/.exec(said)?.[1]);
    process.kill(who === "shell" ? shell : (npm.pid ?? 0), "SIGKILL");
    await vi.waitFor(() => expect(existsSync(mark)).toBe(true), { timeout: 10_000 });
  });

  it("lets the program hear that it was killed", async () => {
    const mark = join(root, "allein");
    write(
      "serve.ts",
      `import { writeFileSync } from "node:fs";
       process.on("disconnect", () => { writeFileSync(${JSON.stringify(mark)}, ""); process.exit(0); });
       console.log("da"); setInterval(() => {}, 1000);`,
    );
    const launched = launch(["--", "serve.ts"]);
    await vi.waitFor(() => expect(launched.said()).toMatch(/da/), { timeout: 20_000 });
    launched.child.kill("SIGKILL");
    await vi.waitFor(() => expect(existsSync(mark)).toBe(true), { timeout: 10_000 });
  });
});

describe("the build", () => {
  const builds = () => readFileSync(join(root, "built.txt"), "utf8").length;

  beforeEach(() => {
    mkdirSync(join(root, "src"));
    write("src/page.tsx", "1");
    write("src/page.test.ts", "1");
    write("scripts/build.ts", `import { appendFileSync } from "node:fs"; appendFileSync("built.txt", "x");`);
  });

  it("runs when a source changed in content, not in time, and not for a test", async () => {
    await launch(["--build"]).ended;
    await launch(["--build"]).ended;
    expect(builds()).toBe(1);
    utimesSync(join(root, "src/page.tsx"), 1, 1);
    write("src/page.test.ts", "2");
    await launch(["--build"]).ended;
    expect(builds()).toBe(1);
    write("src/page.tsx", "2");
    await launch(["--build"]).ended;
    expect(builds()).toBe(2);
  });

  it("that fails shows why, and is tried again", async () => {
    write("scripts/build.ts", `throw new Error("Klammer fehlt");`);
    for (const file of ["hello.ts", "hello.ts"]) {
      expect(await launch(["--build", "--", file]).ended).toMatchObject({
        code: 1,
        said: expect.stringMatching(/nicht gebaut[^]*Klammer fehlt/),
      });
    }
  });
});
