import { spawnSync } from "node:child_process";
import { hasProgram } from "./machine.ts";

/** Programs of the system that a benchmark compares with; installed when we may. */
export function ensurePrograms(names: readonly { program: string; package: string }[]): string[] {
  const missing = names.filter(({ program }) => !hasProgram(program));
  if (missing.length > 0 && process.getuid?.() === 0 && hasProgram("apt-get")) {
    const options = { stdio: "ignore" as const, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", ...missing.map((one) => one.package)],
      options,
    );
  }
  return names.filter(({ program }) => !hasProgram(program)).map((one) => one.package);
}
