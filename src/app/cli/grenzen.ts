import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { importGrenzen } from "#src/modules/netzwerk/karte/commands/import-grenzen.ts";
import { readGeojson } from "#src/modules/netzwerk/karte/exchange/geojson.ts";
import { karteTexts } from "#src/modules/netzwerk/karte/texts/index.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { type CliCommand, CliRefusal } from "./command.ts";
import { reading } from "./reading.ts";

export const grenzen: Record<string, CliCommand> = {
  "import grenzen": {
    usage: "import grenzen DATEI.geojson --tenant SCHLÜSSEL",
    says: "übernimmt die Grenzen der Gemeinden für die Karten, alles oder nichts",
    async run(cli) {
      const [file] = cli.args;
      if (!file)
        throw new CliRefusal("Nennen Sie die Datei: wk import grenzen gemeinden.geojson --tenant erlengrund", 1);
      const text = translator(karteTexts, "de");
      const read = readGeojson(await reading(file, () => readFile(resolve(file), "utf8")));
      if (!read.ok) throw new CliRefusal(text(`grund.${read.grund}`, { wo: read.wo }));
      const outcome = await importGrenzen(await cli.ctx(), read.flaechen);
      if (!outcome.ok) {
        if (outcome.reason === "keine-unserer") throw new CliRefusal(text("grund.keine-unserer"));
        return { data: { anzahl: 0, ohne: [], fremde: 0 }, lines: [text("grund.unveraendert")] };
      }
      const { anzahl, ohne, fremde } = outcome.value;
      return {
        data: outcome.value,
        lines: [
          text("uebernommen", { anzahl }),
          ...(fremde > 0 ? [text("fremde", { anzahl: fremde })] : []),
          ...(ohne.length > 0 ? [text("ohne", { gemeinden: ohne.join(", ") })] : []),
        ],
      };
    },
  },
};
