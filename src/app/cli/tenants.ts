import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createLandkreis, isLandKey } from "#src/modules/landkreis/index.ts";
import { listMandanten } from "#src/platform/db/mandanten.ts";
import { createCtx, mandantOf, systemActor } from "../context.ts";
import { addHost, createMandant, deleteMandant, lockMandant, type MandantReason } from "../mandanten.ts";
import { type CliCommand, CliRefusal } from "./command.ts";

const REASONS: Record<MandantReason, string> = {
  "schluessel-ungueltig":
    "Der Schlüssel besteht aus Kleinbuchstaben, Ziffern und Bindestrichen und beginnt mit einem Buchstaben.",
  "schluessel-vergeben": "Diesen Schlüssel gibt es schon. Alle zeigt: wk tenants list",
  "host-ungueltig": "Der Rechnername ist so nicht brauchbar. Geben Sie ihn ohne https:// und ohne Port an.",
  "host-vergeben": "Unter diesem Rechnernamen antwortet schon ein Landkreis. Alle zeigt: wk tenants list",
  unbekannt: "Diesen Landkreis gibt es nicht. Alle zeigt: wk tenants list",
};

function need(value: string | boolean | undefined, sentence: string): string {
  if (typeof value !== "string" || value === "") throw new CliRefusal(sentence, 1);
  return value;
}

export const tenants: Record<string, CliCommand> = {
  "tenants list": {
    usage: "tenants list",
    says: "zeigt alle Landkreise",
    async run({ installation }) {
      const all = await listMandanten(installation.pools.web);
      return {
        data: all.map(({ key, art, host, gesperrt }) => ({ key, art, host, gesperrt })),
        lines: all.map(
          (one) =>
            `${one.key}  ${one.host ?? "ohne Adresse"}${one.gesperrt ? "  gesperrt" : ""}${one.art === "betrieb" ? "  Betrieb" : ""}`,
        ),
      };
    },
  },
  "tenants create": {
    usage: "tenants create SCHLÜSSEL --host HOST --name NAME --land 09 --kreisschluessel 09679",
    says: "legt einen Landkreis an",
    options: {
      host: { type: "string" },
      name: { type: "string" },
      verwaltung: { type: "string" },
      land: { type: "string" },
      kreisschluessel: { type: "string" },
      betrieb: { type: "boolean" },
    },
    async run({ installation, args, options }) {
      const key = need(
        args[0],
        "Nennen Sie den Schlüssel, zum Beispiel: wk tenants create musterkreis --host … --name …",
      );
      const host = need(options.host, "Nennen Sie mit --host, unter welchem Rechnernamen der Landkreis antwortet.");
      const art = options.betrieb === true ? "betrieb" : "kreis";
      const land =
        art === "kreis"
          ? need(options.land, "Nennen Sie mit --land den Schlüssel des Landes, zum Beispiel 09 für Bayern.")
          : "99";
      if (!isLandKey(land)) throw new CliRefusal("Das Land ist eine zweistellige Zahl von 01 bis 16.", 1);
      const name =
        art === "kreis"
          ? need(options.name, "Nennen Sie mit --name den Namen, zum Beispiel „Landkreis Musterstadt“.")
          : "Betrieb";
      const made = await createMandant(installation.adminUrl, { key, art, hosts: host.split(",") });
      if (!made.ok) throw new CliRefusal(REASONS[made.reason]);
      const entry = (await listMandanten(installation.pools.web)).find((one) => one.id === made.value);
      if (entry && art === "kreis") {
        const ctx = createCtx({
          pool: installation.pools.web,
          mandant: mandantOf(entry, installation.config.publicUrl),
          actor: systemActor("wk"),
          now: installation.clock(),
          requestId: "wk",
        });
        const outcome = await createLandkreis(ctx, {
          name,
          kurzname: name.replace(/^(Landkreis|Kreis|Stadt)\s+/, ""),
          verwaltungsname:
            typeof options.verwaltung === "string" ? options.verwaltung : name.replace(/^Landkreis/, "Landratsamt"),
          land,
          kreisschluessel: typeof options.kreisschluessel === "string" ? options.kreisschluessel : `${land}000`,
        });
        if (!outcome.ok) {
          await deleteMandant(installation.adminUrl, key);
          throw new CliRefusal(`Der Landkreis wurde nicht angelegt: ${outcome.reason}.`);
        }
      }
      return {
        data: { key, id: made.value, host },
        lines: [
          `${name} ist angelegt. Jetzt jemanden einladen: wk users invite ADRESSE --tenant ${key} --rolle fachstelle`,
        ],
      };
    },
  },
  "tenants host": {
    usage: "tenants host SCHLÜSSEL HOST [--haupt]",
    says: "fügt eine Adresse hinzu",
    options: { haupt: { type: "boolean" } },
    async run({ installation, args, options }) {
      const key = need(args[0], "Nennen Sie den Schlüssel des Landkreises.");
      const host = need(args[1], "Nennen Sie den Rechnernamen.");
      const outcome = await addHost(installation.adminUrl, key, host, options.haupt === true);
      if (!outcome.ok) throw new CliRefusal(REASONS[outcome.reason]);
      return { data: { key, host }, lines: [`${key} antwortet jetzt auch unter ${host}.`] };
    },
  },
  "tenants lock": {
    usage: "tenants lock SCHLÜSSEL",
    says: "sperrt einen Landkreis, nichts wird gelöscht",
    run: ({ installation, args }) => setLock(installation.adminUrl, args[0], true),
  },
  "tenants unlock": {
    usage: "tenants unlock SCHLÜSSEL",
    says: "öffnet ihn wieder",
    run: ({ installation, args }) => setLock(installation.adminUrl, args[0], false),
  },
  "tenants delete": {
    usage: "tenants delete SCHLÜSSEL --ja-wirklich",
    says: "löscht einen Landkreis mit allem, was er hat",
    options: { "ja-wirklich": { type: "boolean" } },
    async run({ installation, args, options }) {
      const key = need(args[0], "Nennen Sie den Schlüssel des Landkreises.");
      if (options["ja-wirklich"] !== true) {
        throw new CliRefusal(
          `Das löscht ${key} mit allen Daten und Dateien. Wenn Sie sicher sind, fügen Sie --ja-wirklich an.`,
          1,
        );
      }
      const outcome = await deleteMandant(installation.adminUrl, key);
      if (!outcome.ok) throw new CliRefusal(REASONS[outcome.reason]);
      await rm(join(installation.config.dataDir, "files", outcome.value), { recursive: true, force: true });
      return { data: { key }, lines: [`${key} ist gelöscht.`] };
    },
  },
};

async function setLock(adminUrl: string, given: string | undefined, locked: boolean) {
  const key = need(given, "Nennen Sie den Schlüssel des Landkreises.");
  const outcome = await lockMandant(adminUrl, key, locked);
  if (!outcome.ok) throw new CliRefusal(REASONS[outcome.reason]);
  return { data: { key, gesperrt: locked }, lines: [`${key} ist ${locked ? "gesperrt" : "wieder offen"}.`] };
}
