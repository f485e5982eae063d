import { resolve } from "node:path";
import { importAngeboteFile } from "#src/modules/konzept/angebote/exchange/import-angebote-file.ts";
import { type CliCommand, CliRefusal } from "./command.ts";
import { problemLines } from "./problem-lines.ts";
import { reading } from "./reading.ts";

export const angebote: Record<string, CliCommand> = {
  "import angebote": {
    usage: "import angebote DATEI.xlsx|.csv --tenant SCHLÜSSEL [--probe]",
    says: "übernimmt eine Tabelle von Angeboten als Entwürfe, alles oder nichts; mit --probe nur ansehen",
    options: { probe: { type: "boolean" } },
    async run(cli) {
      const [file] = cli.args;
      if (!file) throw new CliRefusal("Nennen Sie die Datei: wk import angebote angebote.xlsx --tenant erlengrund", 1);
      const probe = cli.options.probe === true;
      const result = await reading(file, async () => importAngeboteFile(await cli.ctx(), resolve(file), probe));
      const { neu, geaendert, unveraendert, probleme, uebernommen } = result;
      const looked = probe && neu + geaendert + unveraendert > 0;
      const zahlen = `${neu} neu, ${geaendert} geändert, ${unveraendert} unverändert.`;
      return {
        data: { neu, geaendert, unveraendert, probleme },
        lines: [
          uebernommen
            ? `Übernommen: ${zahlen}`
            : looked
              ? `Probe, nichts übernommen: ${zahlen}`
              : "Nichts übernommen. Bitte erst klären, was unten steht.",
          ...problemLines(probleme),
        ],
        exitCode: uebernommen || looked ? 0 : 2,
      };
    },
  },
};
