import type { ParseArgsConfig } from "node:util";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Installation } from "../installation.ts";

/** What a command line prints and how it ends. */
export type CliResult = {
  /** For machines: printed as one JSON document with `--json`. */
  readonly data: unknown;
  /** For people, in German. */
  readonly lines: readonly string[];
  readonly exitCode?: ExitCode;
};

/**
 * - 0 done
 * - 1 wrong usage or settings: nothing was tried
 * - 2 refused: the data or the rules say no, nothing was changed
 * - 70 a bug of ours
 */
export type ExitCode = 0 | 1 | 2 | 70;

/** One sentence for whoever sits at the console; ends the command line with the code. */
export class CliRefusal extends Error {
  override readonly name = "CliRefusal";
  readonly exitCode: ExitCode;
  constructor(message: string, exitCode: ExitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** None may be given twice. */
export type CliOptions = Readonly<Record<string, string | boolean | undefined>>;

export type CliContext = {
  readonly installation: Installation;
  /** The county named by `--tenant`. */
  ctx(): Promise<Ctx>;
  readonly args: readonly string[];
  readonly options: CliOptions;
};

export type CliCommand = {
  /** `tenants create KEY --host HOST --name NAME` */
  readonly usage: string;
  readonly says: string;
  readonly options?: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (cli: CliContext) => Promise<CliResult>;
};
