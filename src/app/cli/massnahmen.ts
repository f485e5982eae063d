import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { importMassnahmenFile } from "#src/modules/konzept/exchange/import-massnahmen-file.ts";
import { exportMassnahmenJson } from "#src/modules/konzept/exchange/massnahmen-json.ts";
import { exportMassnahmenCsv, exportMassnahmenXlsx } from "#src/modules/konzept/exchange/massnahmen-tabelle.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type CliCommand, CliRefusal } from "./command.ts";
import { problemLines } from "./problem-lines.ts";
import { reading } from "./reading.ts";

export const massnahmen: Record<string, CliCommand> = {
  "import massnahmen": {
    usage: "import massnahmen DATEI --tenant SCHLÜSSEL [--vorschlaege] [--veroeffentlichen] [--handlungsfeld NAME]",
    says: "übernimmt eine Tabelle, alles oder nichts",
    options: {
      vorschlaege: { type: "boolean" },
      veroeffentlichen: { type: "boolean" },
      handlungsfeld: { type: "string" },
    },
    async run(cli) {
      const [file] = cli.args;
      if (!file) throw new CliRefusal("Nennen Sie die Datei: wk import massnahmen tabelle.xlsx --tenant erlengrund", 1);
      const { vorschlaege, veroeffentlichen, handlungsfeld } = cli.options;
      const result = await reading(file, async () =>
        importMassnahmenFile(await cli.ctx(), resolve(file), {
          applySuggestions: vorschlaege === true,
          publish: veroeffentlichen === true,
          ...(typeof handlungsfeld === "string" ? { handlungsfeld } : {}),
        }),
      );
      const { neu, geaendert, unveraendert, probleme, uebernommen } = result;
      return {
        data: { neu, geaendert, unveraendert, probleme },
        lines: [
          uebernommen
            ? `Übernommen: ${neu} neu, ${geaendert} geändert, ${unveraendert} unverändert.`
            : "Nichts übernommen. Bitte erst klären, was unten steht, oder mit --vorschlaege die Vorschläge annehmen.",
          ...problemLines(probleme),
        ],
        exitCode: uebernommen ? 0 : 2,
      };
    },
  },
  "export massnahmen": {
    usage: "export massnahmen DATEI.xlsx|.csv|.json --tenant SCHLÜSSEL [--oeffentlich]",
    says: "schreibt alle Maßnahmen in eine Datei",
    options: { oeffentlich: { type: "boolean" } },
    async run(cli) {
      const [file] = cli.args;
      const ending = file?.split(".").at(-1)?.toLowerCase() ?? "";
      const write = WRITERS[ending];
      if (!file || !write) throw new CliRefusal("Nennen Sie eine Datei, die auf .xlsx, .csv oder .json endet.", 1);
      const bytes = await write(await cli.ctx(), cli.options.oeffentlich === true ? "oeffentlich" : "intern");
      await reading(file, () => writeFile(resolve(file), bytes));
      return { data: { datei: file, bytes: bytes.length }, lines: [`Geschrieben: ${file}`] };
    },
  },
};

const WRITERS: Record<string, (ctx: Ctx, blick: "oeffentlich" | "intern") => Promise<string | Uint8Array>> = {
  csv: (ctx, blick) => exportMassnahmenCsv(ctx, {}, blick),
  xlsx: (ctx, blick) => exportMassnahmenXlsx(ctx, {}, blick),
  json: async (ctx) => `${JSON.stringify(await exportMassnahmenJson(ctx, {}), null, 2)}\n`,
};
