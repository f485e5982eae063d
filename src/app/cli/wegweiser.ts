import { resolve } from "node:path";
import { importWegweiserFiles } from "#src/modules/wegweiser/import/exchange/import-files.ts";
import { FREMDFORMATE } from "#src/modules/wegweiser/import/rules/fremd.ts";
import { importTexts } from "#src/modules/wegweiser/import/texts/index.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { describeRefusal, tabellenTexts } from "#src/platform/tabellen/index.ts";
import { type CliCommand, CliRefusal } from "./command.ts";
import { reading } from "./reading.ts";

const SHOWN = 40;

export const wegweiser: Record<string, CliCommand> = {
  "import wegweiser": {
    usage: "import wegweiser DATEI … --tenant SCHLÜSSEL --format integreat|hsds|xzufi [--veroeffentlichen]",
    says: "übernimmt Seiten oder Leistungen eines anderen Wegweisers, alles oder nichts",
    options: { format: { type: "string" }, veroeffentlichen: { type: "boolean" } },
    async run(cli) {
      const format = FREMDFORMATE.find((one) => one === cli.options.format);
      if (!format) throw new CliRefusal(`Nennen Sie mit --format die Herkunft: ${FREMDFORMATE.join(", ")}.`, 1);
      if (cli.args.length === 0) {
        throw new CliRefusal(`Nennen Sie die Dateien: wk import wegweiser de.json en.json --format ${format}`, 1);
      }
      const ctx = await cli.ctx();
      const result = await reading(cli.args.join(", "), () =>
        importWegweiserFiles(
          ctx,
          format,
          cli.args.map((name) => ({ name, source: { file: resolve(name) } })),
          { verantwortlichId: null, lebenslageId: null, veroeffentlichen: cli.options.veroeffentlichen === true },
        ),
      );
      const text = translator(importTexts, "de");
      if (!result.ok && "refusal" in result) {
        const { grund } = describeRefusal(result.refusal);
        throw new CliRefusal(`${result.datei}: ${translator(tabellenTexts, "de")(grund.key, grund.values)}`);
      }
      const probleme = (result.ok ? result.bericht.probleme : result.probleme).map(({ grund, wo }) => ({
        grund,
        wo,
        text: text(`problem.${grund}`, { wo }),
      }));
      const places = [
        ...probleme.slice(0, SHOWN).map((one) => `  ${one.text}`),
        ...(probleme.length > SHOWN ? [`  und ${probleme.length - SHOWN} weitere`] : []),
      ];
      if (!result.ok) {
        const nothing = { neu: 0, geaendert: 0, unveraendert: 0, probleme };
        return { data: nothing, lines: [text(`grund.${result.grund}`), ...places], exitCode: 2 };
      }
      const { neu, geaendert, unveraendert, bilderOhneAlt } = result.bericht;
      return {
        data: { neu, geaendert, unveraendert, probleme, bilderOhneAlt },
        lines: [
          `Übernommen: ${text("zahlen", { neu, geaendert, unveraendert })}.`,
          ...(bilderOhneAlt > 0 ? [`${text("bilder", { anzahl: bilderOhneAlt })}.`] : []),
          ...places,
        ],
      };
    },
  },
};
