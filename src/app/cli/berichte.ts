import { verifyBerichte } from "#src/modules/monitoring/index.ts";
import type { CliCommand } from "./command.ts";

export const berichte: Record<string, CliCommand> = {
  "pruefe berichte": {
    usage: "pruefe berichte --tenant SCHLÜSSEL",
    says: "rechnet die Prüfsummen aller festgehaltenen Berichte nach",
    async run(cli) {
      const pruefungen = await verifyBerichte(await cli.ctx());
      const bad = pruefungen.filter((one) => !one.unveraendert || !one.folgtAufVorige);
      return {
        data: { pruefungen },
        lines: [
          ...pruefungen.map(
            ({ titel, nummer, hash, unveraendert, folgtAufVorige }) =>
              `${titel}, Fassung ${nummer}: ${unveraendert && folgtAufVorige ? "unverändert" : "VERÄNDERT"} (${hash})`,
          ),
          pruefungen.length === 0
            ? "Noch kein Bericht festgehalten."
            : bad.length === 0
              ? "Alle Berichte sind, wie sie festgehalten wurden."
              : "Was in der Datenbank steht, ist nicht mehr, was festgehalten wurde. Vergleichen Sie mit einer Sicherung.",
        ],
        exitCode: bad.length === 0 ? 0 : 2,
      };
    },
  },
};
