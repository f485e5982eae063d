import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { Config } from "#src/platform/config.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Rolle, Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { acceptEinladung } from "./commands/accept-einladung.ts";
import { inviteBenutzer, issueEinladungLink } from "./commands/invite-benutzer.ts";
import { type DemoZugang, demoFile, readDemoZugaenge } from "./views/demo-zugaenge.ts";
import type { Zugang } from "./index.ts";

export { type DemoZugang, readDemoZugaenge } from "./views/demo-zugaenge.ts";

type DemoConfig = Pick<Config, "mode" | "dataDir">;
type Person = {
  readonly email: string;
  readonly funktion: string;
  readonly rolle: Rolle;
  readonly bezugId?: string | undefined;
};

/** Letters and digits that nobody takes for each other. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const letters = (count: number) => Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
const newPassword = () => [letters(4), letters(4), letters(4), letters(4)].join("-");

/**
 * Gives the demo county one account per role, with random passwords and an authenticator app each, and writes them to
 * DATA_DIR/demo-zugaenge.json. Accounts that are there already are left alone.
 *
 * @throws Error outside demo mode
 */
export async function loadDemoZugaenge(
  ctx: Ctx,
  zugang: Zugang,
  config: DemoConfig,
  keys: NetzwerkDemoKeys,
): Promise<void> {
  if (config.mode !== "demo") throw new Error("Demo accounts exist in demo mode only.");
  const known = new Map(readDemoZugaenge(config).map((one) => [one.email, one]));
  const identity = zugang.at(ctx.mandant);
  let changed = false;
  for (const person of await listPeople(ctx, zugang, keys)) {
    const account = await identity.accounts.findByEmail(person.email);
    if (account && known.has(person.email)) continue;
    const access: DemoZugang = {
      email: person.email,
      passwort: newPassword(),
      geheimnis: letters(32),
      rolle: person.funktion,
    };
    const id = account?.id ?? (await join(ctx, zugang, person, access.passwort));
    if (account) await identity.accounts.setPassword(id, access.passwort);
    await identity.factors.plantApp(id, access.geheimnis);
    known.set(person.email, access);
    changed = true;
  }
  if (changed) writeFileSync(demoFile(config), JSON.stringify([...known.values()], null, 2), { mode: 0o600 });
}

async function listPeople(ctx: Ctx, zugang: Zugang, keys: NetzwerkDemoKeys): Promise<Person[]> {
  const handlungsfelder = await zugang.bezuege.find((one) => one.rolle === "fachredaktion")?.list(ctx);
  const people: Person[] = [
    { email: "fachstelle@erlengrund.example", funktion: "Fachstelle Integration", rolle: "fachstelle" },
    {
      email: "redaktion@erlengrund.example",
      funktion: "Fachredaktion",
      rolle: "fachredaktion",
      bezugId: handlungsfelder?.[0]?.id,
    },
    {
      email: "zustaendig@erlengrund.example",
      funktion: "Zuständige Stelle",
      rolle: "zustaendige",
      bezugId: keys.stellen.get("unit-integration") ?? [...keys.stellen.values()][0],
    },
    { email: "gremium@erlengrund.example", funktion: "Mitglied im Kreistagsausschuss", rolle: "gremienmitglied" },
    {
      email: "gemeinde@erlengrund.example",
      funktion: "Gemeinde",
      rolle: "gemeinde",
      bezugId: keys.gemeinden.get("mun-erlenbrueck") ?? [...keys.gemeinden.values()][0],
    },
    { email: "lesen@erlengrund.example", funktion: "Mitglied des Kreistags", rolle: "lesende" },
  ];
  const needsBezug = new Set<Rolle>(["fachredaktion", "zustaendige", "gemeinde"]);
  return people.filter((person) => person.bezugId !== undefined || !needsBezug.has(person.rolle));
}

/** The same way in as everybody: invitation, link, password. */
async function join(ctx: Ctx, zugang: Zugang, person: Person, passwort: string): Promise<Id<"Benutzer">> {
  const identity = zugang.at(ctx.mandant);
  const rollen: Rollenbezug[] = [{ rolle: person.rolle, bezugId: person.bezugId ?? null }];
  const invited = await inviteBenutzer(ctx, identity, { email: person.email, funktion: person.funktion, rollen });
  if (!invited.ok) throw new Error(`Demo account not invited: ${invited.reason}`);
  const link = await issueEinladungLink(ctx, invited.value);
  if (!link) throw new Error("Demo account without link.");
  const taken = await acceptEinladung(ctx, identity, link.token, { passwort, name: null, near: [] });
  if (!taken.ok) throw new Error(`Demo account not opened: ${taken.reason}`);
  return taken.value.benutzerId;
}
