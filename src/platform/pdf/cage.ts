import { execFile } from "node:child_process";
import { join, sep } from "node:path";
import { SOURCE_FOLDER } from "../source-folder.ts";
import type { Engine } from "./engine.ts";

/** `ulimit -d`, in KiB. 1,500 measures with long details (590 pages) need 1.4 million, 50 measures less than half. */
const DATA_LIMIT = 2_000_000;
/** Processor seconds over all threads: ends a child whose parent was killed. */
const CPU_LIMIT = 120;

const OWN_FOLDER = join(SOURCE_FOLDER, "platform/pdf", sep);
const CHILD = join(OWN_FOLDER, "typst-child.ts");
const FONT_SETTINGS = join(OWN_FOLDER, "fonts.conf");

let network: Promise<readonly string[]> | undefined;

/** The words before `node` that take the network away; none where the kernel does not allow it. */
async function findNetworkCage(): Promise<readonly string[]> {
  for (const cage of [
    ["unshare", "-n", "--"],
    ["unshare", "-r", "-n", "--"],
  ]) {
    const [command = "", ...words] = cage;
    const works = await new Promise<boolean>((resolve) => {
      execFile(command, [...words, "true"], { timeout: 5000 }, (error) => resolve(error === null));
    });
    if (works) return cage;
  }
  return [];
}

export interface CagedCommand {
  readonly command: string;
  readonly words: readonly string[];
  readonly env: Record<string, string>;
}

/** Every step is an `exec`, so the process that is killed is the one that compiles. */
export async function buildCommand(engine: Engine, workspace: string): Promise<CagedCommand> {
  network ??= findNetworkCage();
  const limits = `ulimit -c 0; ulimit -d ${DATA_LIMIT}; ulimit -t ${CPU_LIMIT}; exec "$@"`;
  const readable = [OWN_FOLDER, workspace, engine.module, ...engine.fonts];
  return {
    command: "/bin/sh",
    words: [
      "-c",
      limits,
      "pdf",
      ...(await network),
      process.execPath,
      "--permission",
      "--allow-addons",
      ...readable.map((path) => `--allow-fs-read=${path}`),
      "--max-old-space-size=512",
      "--disable-warning=ExperimentalWarning",
      "--disable-warning=SecurityWarning",
      CHILD,
    ],
    env: { FONTCONFIG_FILE: FONT_SETTINGS },
  };
}
