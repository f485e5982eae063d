import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { importUmfrageFile } from "#src/modules/beteiligung/umfrage/exchange/import-umfrage.ts";
import { sayUngelesen } from "#src/modules/beteiligung/umfrage/exchange/say-ungelesen.ts";
import { umfrageTexts } from "#src/modules/beteiligung/umfrage/texts/index.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { readForeignDocument, readForeignTable } from "#src/platform/tabellen/index.ts";
import { type CliCommand, CliRefusal } from "./command.ts";
import { reading } from "./reading.ts";

const SHOWN = 40;
const NICHTS = { neu: 0, geaendert: 0, unveraendert: 0 };

export const umfragen: Record<string, CliCommand> = {
  "import umfrage": {
    usage: "import umfrage DATEI --tenant SCHLÜSSEL",
    says: "liest eine Umfrage von LimeSurvey, XLSForm, SurveyJS oder unsere eigene als Entwurf ein",
    async run(cli) {
      const [name] = cli.args;
      if (name === undefined || cli.args.length > 1) {
        throw new CliRefusal("Nennen Sie eine Datei: wk import umfrage befragung.lss --tenant erlengrund", 1);
      }
      const ctx = await cli.ctx();
      const text = translator(umfrageTexts, "de");
      const outcome = await reading(name, async () =>
        importUmfrageFile(
          ctx,
          { readDocument: readForeignDocument, readTable: readForeignTable },
          { name: basename(name), bytes: await readFile(resolve(name)) },
        ),
      );
      if (outcome.ok) {
        const { ergebnis, slug } = outcome.value;
        const probleme = outcome.rest;
        return {
          data: { ...NICHTS, [ergebnis]: 1, kennung: slug, probleme },
          lines: [
            `${ergebnis === "neu" ? "Neu angelegt" : "Geändert"}: ${slug}, ${probleme.length} Angaben ohne Platz.`,
            ...probleme.slice(0, SHOWN).map((one) => `  ${one.ort === "" ? "" : `${one.ort}: `}${one.text}`),
            ...(probleme.length > SHOWN ? [`  und ${probleme.length - SHOWN} weitere`] : []),
          ],
        };
      }
      if ("ungelesen" in outcome) throw new CliRefusal(`${name}: ${sayUngelesen(outcome.ungelesen, "de")}`);
      if ("fehler" in outcome) {
        const probleme = outcome.fehler.map(({ ort, grund, wert }) => ({
          ort,
          text: text(`definition.${grund}`, { wert }),
        }));
        const lines = probleme.slice(0, SHOWN).map((one) => `  ${one.ort}: ${one.text}`);
        return { data: { ...NICHTS, probleme }, lines: [text("grund.definition-fehlerhaft"), ...lines], exitCode: 2 };
      }
      return { data: { ...NICHTS, unveraendert: 1, probleme: [] }, lines: [text("grund.schon-eingelesen")] };
    },
  },
};
