import { parseArgs } from "node:util";
import { type CliCommand, type CliContext, type CliOptions, CliRefusal } from "./app/cli/command.ts";
import { angebote } from "./app/cli/angebote.ts";
import { backups } from "./app/cli/backups.ts";
import { berichte } from "./app/cli/berichte.ts";
import { konzept } from "./app/cli/konzept.ts";
import { massnahmen } from "./app/cli/massnahmen.ts";
import { tenants } from "./app/cli/tenants.ts";
import { umfragen } from "./app/cli/umfragen.ts";
import { grenzen } from "./app/cli/grenzen.ts";
import { wegweiser } from "./app/cli/wegweiser.ts";
import { users } from "./app/cli/users.ts";
import { createCtx, mandantOf, systemActor } from "./app/context.ts";
import { openInstallation } from "./app/installation.ts";
import { ConfigError, readConfig } from "./platform/config.ts";
import { listMandanten } from "./platform/db/mandanten.ts";
import { createLog } from "./platform/log.ts";

const COMMANDS: Record<string, CliCommand> = {
  ...tenants,
  ...users,
  ...massnahmen,
  ...angebote,
  ...konzept,
  ...berichte,
  ...umfragen,
  ...grenzen,
  ...wegweiser,
  ...backups,
};

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const json = argv.includes("--json");
  try {
    return await run(argv, json);
  } catch (error) {
    const known = error instanceof CliRefusal || error instanceof ConfigError;
    const exitCode = error instanceof CliRefusal ? error.exitCode : error instanceof ConfigError ? 1 : 70;
    const message = error instanceof Error ? error.message : String(error);
    if (json) process.stdout.write(`${JSON.stringify({ fehler: message })}\n`);
    else process.stderr.write(`${message}\n`);
    if (!known && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return exitCode;
  }
}

async function run(argv: string[], json: boolean): Promise<number> {
  const words = argv.filter((word) => !word.startsWith("-"));
  const name = Object.keys(COMMANDS).find((one) => ` ${words.join(" ")} `.includes(` ${one} `));
  const command = name ? COMMANDS[name] : undefined;
  const asked = argv.includes("--help");
  if (words.length === 0 || asked) {
    process.stdout.write(help(command ? [command] : listCommands(words)));
    return 0;
  }
  if (!name || !command) throw new CliRefusal(unknown(words), 1);
  const { values, positionals } = readArgs(command, argv);
  const installation = await openInstallation(readConfig(process.env), createLog("silent"));
  try {
    const cli: CliContext = {
      installation,
      args: argsAfter(name, positionals),
      options: values,
      ctx: async () => {
        const key = values.tenant;
        if (typeof key !== "string")
          throw new CliRefusal("Nennen Sie mit --tenant den Landkreis, zum Beispiel --tenant erlengrund.", 1);
        const entry = (await listMandanten(installation.pools.web)).find((one) => one.key === key);
        if (!entry) throw new CliRefusal(`Einen Landkreis ${key} gibt es nicht. Alle zeigt: wk tenants list`);
        return createCtx({
          pool: installation.pools.web,
          mandant: mandantOf(entry, installation.config.publicUrl),
          actor: systemActor("wk"),
          now: installation.clock(),
          today: installation.config.fixedToday,
          requestId: "wk",
        });
      },
    };
    const result = await command.run(cli);
    process.stdout.write(json ? `${JSON.stringify(result.data)}\n` : result.lines.map((line) => `${line}\n`).join(""));
    return result.exitCode ?? 0;
  } finally {
    await installation.close();
  }
}

function readArgs(command: CliCommand, argv: string[]): { values: CliOptions; positionals: string[] } {
  const options = { tenant: { type: "string" }, json: { type: "boolean" }, ...command.options } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
    const single = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? undefined : value]);
    return { values: Object.fromEntries(single), positionals };
  } catch {
    throw new CliRefusal(`So nicht. Richtig ist: wk ${command.usage}`, 1);
  }
}

/** What stands behind the words of the command, wherever options stand. */
function argsAfter(name: string, positionals: readonly string[]): string[] {
  const words = name.split(" ");
  const at = positionals.findIndex((_, place) => words.every((word, offset) => positionals[place + offset] === word));
  return positionals.slice(at + words.length);
}

/** Those that begin like these words; all when none does. */
function listCommands(words: readonly string[]): readonly CliCommand[] {
  const alike = Object.keys(COMMANDS).filter((name) => name.split(" ")[0] === words[0]);
  return (alike.length > 0 ? alike : Object.keys(COMMANDS)).flatMap((name) => COMMANDS[name] ?? []);
}

function unknown(words: readonly string[]): string {
  const alike = listCommands(words);
  const lines = alike.length < Object.keys(COMMANDS).length ? alike.map((one) => `  wk ${one.usage}`) : [];
  const sentence = `Den Befehl „wk ${words.join(" ")}“ gibt es nicht. Alle zeigt: wk --help`;
  return [sentence, ...(lines.length > 0 ? ["Mit diesem Wort beginnen:", ...lines] : [])].join("\n");
}

function help(commands: readonly CliCommand[]): string {
  const lines = commands.flatMap((one) => [`  wk ${one.usage}`, `      ${one.says}`]);
  return [
    "Wirkungskreis an der Kommandozeile. Überall möglich: --json für Programme.",
    "",
    ...lines,
    "",
    "Ende: 0 getan, 1 falscher Aufruf, 2 abgelehnt und nichts geändert, 70 Fehler im Programm.",
    "",
  ].join("\n");
}
