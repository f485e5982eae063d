import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { importKonzeptFile } from "#src/modules/konzept/mappe/exchange/import-konzept-file.ts";
import { exportMappe } from "#src/modules/konzept/mappe/exchange/mappe-xlsx.ts";
import { verifyFassungen } from "#src/modules/konzept/fassung/views/pruefung.ts";
import { type CliCommand, CliRefusal } from "./command.ts";
import { reading } from "./reading.ts";

const SHOWN = 40;

export const konzept: Record<string, CliCommand> = {
  "import konzept": {
    usage: "import konzept DATEI.xlsx --tenant SCHLÜSSEL",
    says: "übernimmt die Arbeitsmappe des ganzen Konzepts, alles oder nichts",
    async run(cli) {
      const [file] = cli.args;
      if (!file) throw new CliRefusal("Nennen Sie die Datei: wk import konzept konzept.xlsx --tenant erlengrund", 1);
      const result = await reading(file, async () => importKonzeptFile(await cli.ctx(), resolve(file)));
      const { neu, geaendert, unveraendert, probleme, uebernommen } = result;
      const places = probleme.slice(0, SHOWN).map(({ blatt, zeile, spalte, text }) => {
        const place = [
          blatt ? `Blatt ${blatt}` : "Datei",
          zeile > 0 ? `Zeile ${zeile}` : "",
          spalte ? `Spalte ${spalte}` : "",
        ];
        return `  ${place.filter(Boolean).join(", ")}: ${text}`;
      });
      return {
        data: { neu, geaendert, unveraendert, probleme },
        lines: [
          uebernommen
            ? `Übernommen: ${neu} neu, ${geaendert} geändert, ${unveraendert} unverändert.`
            : "Nichts übernommen. Bitte erst klären, was unten steht.",
          ...places,
          ...(probleme.length > SHOWN ? [`  und ${probleme.length - SHOWN} weitere`] : []),
        ],
        exitCode: uebernommen ? 0 : 2,
      };
    },
  },
  "pruefe fassungen": {
    usage: "pruefe fassungen --tenant SCHLÜSSEL",
    says: "rechnet die Prüfsummen aller Fassungen nach",
    async run(cli) {
      const pruefungen = await verifyFassungen(await cli.ctx());
      const bad = pruefungen.filter((one) => !one.unveraendert || !one.folgtAufVorige);
      return {
        data: { pruefungen },
        lines: [
          ...pruefungen.map(
            ({ nummer, bezeichnung, hash, unveraendert, folgtAufVorige }) =>
              `${nummer}. ${bezeichnung}: ${unveraendert && folgtAufVorige ? "unverändert" : "VERÄNDERT"} (${hash})`,
          ),
          pruefungen.length === 0
            ? "Noch keine Fassung beschlossen."
            : bad.length === 0
              ? "Alle Fassungen sind, wie sie beschlossen wurden."
              : "Was in der Datenbank steht, ist nicht mehr, was beschlossen wurde. Vergleichen Sie mit einer Sicherung.",
        ],
        exitCode: bad.length === 0 ? 0 : 2,
      };
    },
  },
  "export konzept": {
    usage: "export konzept DATEI.xlsx --tenant SCHLÜSSEL [--oeffentlich]",
    says: "schreibt das ganze Konzept in eine Arbeitsmappe",
    options: { oeffentlich: { type: "boolean" } },
    async run(cli) {
      const [file] = cli.args;
      if (!file?.toLowerCase().endsWith(".xlsx"))
        throw new CliRefusal("Nennen Sie eine Datei, die auf .xlsx endet.", 1);
      const bytes = await exportMappe(await cli.ctx(), cli.options.oeffentlich === true ? "oeffentlich" : "intern");
      await reading(file, () => writeFile(resolve(file), bytes));
      return { data: { datei: file, bytes: bytes.length }, lines: [`Geschrieben: ${file}`] };
    },
  },
};
