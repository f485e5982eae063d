import { currentTotpCode, inviteBenutzer, issueEinladungLink, listBenutzerLabels } from "#src/modules/zugang/index.ts";
import { resetFaktoren } from "#src/modules/zugang/commands/lock-benutzer.ts";
import { readDemoZugaenge } from "#src/modules/zugang/demo.ts";
import { ROLLEN, type Rolle } from "#src/shared/actor.ts";
import { parseId } from "#src/shared/id.ts";
import { emailSchema } from "#src/shared/email.ts";
import { composeZugang } from "../zugang.ts";
import { type CliCommand, CliRefusal } from "./command.ts";

export const users: Record<string, CliCommand> = {
  "users list": {
    usage: "users list --tenant SCHLÜSSEL",
    says: "zeigt die Zugänge eines Landkreises",
    async run(cli) {
      const ctx = await cli.ctx();
      const all = await ctx.db.read(listBenutzerLabels);
      return { data: all, lines: all.map((one) => `${one.id}  ${one.name}`) };
    },
  },
  "users invite": {
    usage: "users invite ADRESSE --tenant SCHLÜSSEL --rolle fachstelle [--funktion TEXT] [--bezug ID] [--link]",
    says: "lädt jemanden mit einer Mail ein; mit --link ohne Mail, der Link wird gezeigt",
    options: {
      rolle: { type: "string" },
      funktion: { type: "string" },
      bezug: { type: "string" },
      link: { type: "boolean" },
    },
    async run(cli) {
      const email = emailSchema.safeParse(cli.args[0] ?? "");
      if (!email.success)
        throw new CliRefusal("Nennen Sie eine E-Mail-Adresse, zum Beispiel: wk users invite amt@kreis.example …", 1);
      const rolle = ROLLEN.find((one) => one === cli.options.rolle);
      if (!rolle) throw new CliRefusal(`Nennen Sie mit --rolle eine von: ${ROLLEN.join(", ")}.`, 1);
      const ctx = await cli.ctx();
      const zugang = composeZugang(cli.installation);
      const { funktion, bezug } = cli.options;
      const invited = await inviteBenutzer(ctx, zugang.at(ctx.mandant), {
        email: email.data,
        funktion: typeof funktion === "string" ? funktion : FUNKTIONEN[rolle],
        rollen: [{ rolle, bezugId: typeof bezug === "string" ? bezug : null }],
        mail: cli.options.link !== true,
      });
      if (!invited.ok) throw new CliRefusal(`Die Einladung wurde nicht angelegt: ${invited.reason}.`);
      const data = { id: invited.value, email: email.data, rolle };
      if (cli.options.link !== true) {
        const line = `Eingeladen: ${email.data} als ${rolle}. Die Mail mit dem Link geht hinaus, sobald der Dienst läuft.`;
        return { data: { ...data, link: null }, lines: [line] };
      }
      const link = await issueEinladungLink(ctx, invited.value);
      if (!link) throw new CliRefusal("Die Einladung gilt nicht mehr. Bitte noch einmal einladen.");
      const address = `${ctx.mandant.origin}/einladung/${link.token}`;
      return {
        data: { ...data, link: address },
        lines: [`Eingeladen: ${email.data} als ${rolle}.`, `Der Link gilt einmal: ${address}`],
      };
    },
  },
  "users reset-factors": {
    usage: "users reset-factors ID --tenant SCHLÜSSEL",
    says: "nimmt jemandem alle zweiten Faktoren, der keinen mehr hat",
    async run(cli) {
      const ctx = await cli.ctx();
      const id = parseId<"Benutzer">(cli.args[0]);
      if (!id) throw new CliRefusal("Nennen Sie das Kennzeichen des Zugangs. Alle zeigt: wk users list --tenant …", 1);
      const outcome = await resetFaktoren(ctx, composeZugang(cli.installation).at(ctx.mandant), id);
      if (!outcome.ok) throw new CliRefusal(`Nichts geändert: ${outcome.reason}.`);
      return {
        data: { id },
        lines: ["Alle zweiten Faktoren sind entfernt, alle Sitzungen beendet. Die nächste Anmeldung richtet neue ein."],
      };
    },
  },
  code: {
    usage: "code ADRESSE",
    says: "zeigt den sechsstelligen Code eines Demo-Zugangs",
    async run({ installation, args }) {
      const { config, clock } = installation;
      if (config.mode !== "demo")
        throw new CliRefusal("Codes gibt es nur für die Demo. Sonst zeigt sie Ihre Authentifizierungs-App.", 1);
      const known = readDemoZugaenge(config);
      const found = known.find((one) => one.email === args[0]);
      if (!found) {
        throw new CliRefusal(
          `Diesen Demo-Zugang gibt es nicht. Es gibt: ${known.map((one) => one.email).join(", ")}`,
          1,
        );
      }
      const code = currentTotpCode(found.geheimnis, clock());
      return { data: { code }, lines: [code] };
    },
  },
};

const FUNKTIONEN: Record<Rolle, string> = {
  fachstelle: "Fachstelle Integration",
  fachredaktion: "Fachredaktion",
  zustaendige: "Zuständige Stelle",
  gremienmitglied: "Mitglied eines Gremiums",
  gemeinde: "Gemeinde",
  lesende: "Lesender Zugang",
  betreiber: "Betrieb",
};
