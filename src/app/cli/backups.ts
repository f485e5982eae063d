import { resolve } from "node:path";
import { backup } from "#src/platform/backup/backup.ts";
import { moveTo } from "#src/platform/backup/move.ts";
import { restore } from "#src/platform/backup/restore.ts";
import { BackupError } from "#src/platform/backup/backup-error.ts";
import { type CliCommand, CliRefusal } from "./command.ts";

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) throw new CliRefusal(error.message);
    throw error;
  }
}

function fileOf(args: readonly string[], example: string): string {
  const file = args[0];
  if (!file) throw new CliRefusal(`Nennen Sie die Datei, zum Beispiel: ${example}`, 1);
  return resolve(file);
}

export const backups: Record<string, CliCommand> = {
  backup: {
    usage: "backup DATEI",
    says: "sichert Datenbank und Dateien in eine Datei",
    async run({ installation, args }) {
      const file = fileOf(args, "wk backup sicherung.tar.gz");
      const { adminUrl, config, clock } = installation;
      const now = new Date(clock());
      const result = await refusing(() =>
        backup({ adminUrl, appSecret: config.appSecret, dataDir: config.dataDir, file, now }),
      );
      const { rows, tables, files, missing } = result;
      return {
        data: result,
        lines: [
          `Gesichert: ${rows} Zeilen aus ${tables} Tabellen und ${files} Dateien in ${result.file}.`,
          ...(missing.length > 0 ? [`Auf der Platte fehlen ${missing.length} Dateien: ${missing.join(", ")}`] : []),
        ],
      };
    },
  },
  restore: {
    usage: "restore DATEI [--ersetzen]",
    says: "spielt eine Sicherung in eine leere Installation ein",
    options: { ersetzen: { type: "boolean" } },
    async run({ installation, args, options }) {
      const file = fileOf(args, "wk restore sicherung.tar.gz");
      const { adminUrl, config } = installation;
      const result = await refusing(() =>
        restore({
          adminUrl,
          appSecret: config.appSecret,
          dataDir: config.dataDir,
          file,
          replace: options.ersetzen === true,
        }),
      );
      return {
        data: result,
        lines: [
          `Eingespielt: ${result.rows} Zeilen in ${result.tables} Tabellen und ${result.files} Dateien, gesichert am ${result.createdAt}.`,
          ...(result.sameSecret
            ? []
            : [
                "Die Sicherung stammt von einer Installation mit anderem APP_SECRET: zweite Faktoren müssen neu eingerichtet werden.",
              ]),
        ],
      };
    },
  },
  move: {
    usage: "move --to postgres://… [--ersetzen]",
    says: "zieht die Daten auf einen eigenen PostgreSQL-Server um",
    options: { to: { type: "string" }, ersetzen: { type: "boolean" } },
    async run({ installation, options }) {
      const { to } = options;
      if (typeof to !== "string") throw new CliRefusal("Nennen Sie mit --to die Adresse der leeren Datenbank.", 1);
      const { adminUrl, config, clock } = installation;
      const result = await refusing(() =>
        moveTo({
          adminUrl,
          appSecret: config.appSecret,
          dataDir: config.dataDir,
          to,
          replace: options.ersetzen === true,
          now: new Date(clock()),
        }),
      );
      return {
        data: result,
        lines: [
          `Umgezogen: ${result.rows} Zeilen in ${result.tables} Tabellen.`,
          "Setzen Sie jetzt DATABASE_URL auf diese Adresse und starten Sie neu. Die bisherige Datenbank bleibt, wie sie ist.",
        ],
      };
    },
  },
};
