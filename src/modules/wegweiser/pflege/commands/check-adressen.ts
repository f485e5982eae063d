import { listOrtRows } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { guardedFetch } from "#src/platform/outgoing/guarded-fetch.ts";
import { OutgoingRefused } from "#src/platform/outgoing/guarded-fetch.ts";
import {
  ADRESSEN_JE_NACHT,
  adressenIn,
  type Adressantwort,
  type Adressstand,
  antwortOf,
  istZuFragen,
  naechsterStand,
} from "../rules/adressen.ts";
import { listEintraege } from "../store/eintraege.ts";
import { listAdressstaende, saveAdressstaende } from "../store/pflege.ts";

type Ask = ReturnType<typeof guardedFetch>;

/**
 * Asks the web addresses of published entries whether they are still there, one after the other. A mark of the machine:
 * nobody acts, no page changes.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function checkAdressen(ctx: Ctx, ask: Ask): Promise<number> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const { genannt, staende } = await ctx.db.read(async (db) => ({
    genannt: adressenIn((await listEintraege(db, ctx.today, await listOrtRows(db))).flatMap(({ worte }) => worte)),
    staende: await listAdressstaende(db),
  }));
  const due = genannt.filter((one) => istZuFragen(staende.get(one) ?? null, ctx.today)).slice(0, ADRESSEN_JE_NACHT);
  const found: (Adressstand & { readonly adresse: string })[] = [];
  for (const adresse of due) {
    const stand = naechsterStand(staende.get(adresse) ?? null, await askOnce(ask, adresse), ctx.today);
    found.push({ adresse, ...stand });
  }
  await ctx.db.note((tx) => saveAdressstaende(tx, found, genannt));
  return due.length;
}

/** HEAD first, which costs the other side least; some servers know pages only by GET. */
async function askOnce(ask: Ask, adresse: string): Promise<Adressantwort> {
  const short = await tryOnce(ask, adresse, "HEAD");
  return short === "fehlt" ? tryOnce(ask, adresse, "GET") : short;
}

async function tryOnce(ask: Ask, adresse: string, method: "HEAD" | "GET"): Promise<Adressantwort> {
  try {
    return antwortOf((await ask(adresse, { method })).status);
  } catch (error) {
    // Addresses of the own network, and answers too long to read, are not asked further.
    return error instanceof OutgoingRefused ? "unklar" : antwortOf(null);
  }
}
