import { canonicalJson } from "#src/modules/konzept/index.ts";
import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { BerichtId, Berichtsart } from "../rules/bericht.ts";
import { type Dokument, dokumentSchema } from "../rules/dokument.ts";
import { mayManageBerichte, mayReadFassung, mayReadInterneBerichte } from "../rules/permissions.ts";
import {
  type FassungKopf,
  findBericht,
  findFassung,
  listBerichte,
  listFassungen,
  loadInhalt,
} from "../store/berichte.ts";
import { hashInhalt } from "../store/hash-bericht.ts";
import { writeVorschau } from "./vorschau.ts";

/** A frozen report in a list. */
export type BerichtKurz = {
  readonly slug: string;
  readonly titel: string;
  readonly art: Berichtsart;
  readonly nummer: number;
  readonly stichtag: Datum;
  readonly veroeffentlichtAm: Datum | null;
  /** Another revision that this reader may see has taken its place. */
  readonly berichtigt: boolean;
};

const istOeffentlich = (row: FassungKopf) => row.oeffentlich && row.veroeffentlichtAm !== null;

function present(row: FassungKopf, readable: readonly FassungKopf[]): BerichtKurz {
  const { slug, titel, art, nummer, stichtag } = row;
  return {
    slug,
    titel,
    art,
    nummer,
    stichtag,
    veroeffentlichtAm: istOeffentlich(row) ? row.veroeffentlichtAm : null,
    berichtigt: readable.some((one) => one.berichtId === row.berichtId && one.nummer > row.nummer),
  };
}

/** Everything that was published, the newest first. Readable by everybody. */
export async function viewOeffentlicheBerichte(ctx: Ctx): Promise<BerichtKurz[]> {
  const rows = (await ctx.db.read((db) => listFassungen(db, null))).filter(istOeffentlich);
  return rows.map((row) => present(row, rows));
}

export type FassungView = BerichtKurz & {
  readonly dokument: Dokument;
  readonly hash: string;
  /** The hash computed now is the one kept when it was frozen, and the row says the same as the document. */
  readonly unveraendert: boolean;
  readonly vorige: { readonly slug: string; readonly nummer: number } | null;
  readonly neueste: { readonly slug: string; readonly nummer: number } | null;
};

/**
 * One frozen report. Readable by everybody once it is published.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewFassung(ctx: Ctx, slug: string): Promise<FassungView> {
  return ctx.db.read(async (db) => {
    const row = await findFassung(db, slug);
    if (!row || !mayReadFassung(ctx.actor, { veroeffentlicht: istOeffentlich(row) })) throw new NotFound();
    const readable = (await listFassungen(db, row.berichtId)).filter((one) =>
      mayReadFassung(ctx.actor, { veroeffentlicht: istOeffentlich(one) }),
    );
    const { dokument, unveraendert } = await readDokument(db, row);
    const [neueste] = readable;
    const vorige = readable.find((one) => one.nummer === row.nummer - 1);
    const link = (one: FassungKopf | undefined) =>
      one && one.id !== row.id ? { slug: one.slug, nummer: one.nummer } : null;
    return {
      ...present(row, readable),
      dokument,
      hash: row.hash,
      unveraendert,
      vorige: link(vorige),
      neueste: link(neueste),
    };
  });
}

async function readDokument(db: Db, row: FassungKopf) {
  const inhalt = await loadInhalt(db, row.id);
  const dokument = dokumentSchema.parse(JSON.parse(inhalt));
  const same = (["nummer", "titel", "art", "stichtag", "oeffentlich", "vorgaengerHash"] as const).every(
    (key) => dokument[key] === row[key],
  );
  const unveraendert = same && hashInhalt(inhalt) === row.hash && canonicalJson(dokument) === inhalt;
  return { dokument, unveraendert };
}

/**
 * What the office works on and has frozen. Who does not write reports sees those that are frozen.
 *
 * @throws SignInNeeded, NotAllowed for whom none of it is
 */
export async function viewBerichte(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayReadInterneBerichte(ctx.actor)) throw new NotAllowed();
  const manage = mayManageBerichte(ctx.actor);
  return ctx.db.read(async (db) => {
    const fassungen = await listFassungen(db, null);
    const rows = manage ? await listBerichte(db) : [];
    return {
      berichte: rows.map(({ id, titel, art, von, bis, oeffentlich }) => {
        const letzte = fassungen.find((one) => one.berichtId === id);
        return {
          id,
          titel,
          art,
          von,
          bis,
          oeffentlich,
          stand: !letzte ? "entwurf" : istOeffentlich(letzte) ? "veroeffentlicht" : "festgehalten",
        } as const;
      }),
      fassungen: fassungen.map((row) => present(row, fassungen)),
      may: { manage },
    };
  });
}

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export async function viewBerichtForm(ctx: Ctx) {
  requireManageBerichte(ctx);
  return {
    gemeinden: (await listGemeinden(ctx)).map(({ id, name }) => ({ value: id, label: name })),
    heute: ctx.today,
  };
}

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export function requireManageBerichte(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageBerichte(ctx.actor)) throw new NotAllowed();
}

/**
 * One report for whoever writes it: what it would say now, who is missing, what was frozen.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewBericht(ctx: Ctx, id: BerichtId) {
  const form = await viewBerichtForm(ctx);
  const found = await ctx.db.read(async (db) => ({
    bericht: await findBericht(db, id),
    fassungen: await listFassungen(db, id),
  }));
  if (!found.bericht) throw new NotFound();
  const { bericht, fassungen } = found;
  return {
    ...form,
    bericht,
    vorschau: await writeVorschau(ctx, bericht),
    fassungen: fassungen.map((row) => ({ ...present(row, fassungen), oeffentlich: row.oeffentlich })),
  };
}

export type Pruefung = {
  readonly slug: string;
  readonly titel: string;
  readonly nummer: number;
  readonly hash: string;
  readonly unveraendert: boolean;
  /** Whether it still names the revision before by its hash. */
  readonly folgtAufVorige: boolean;
};

/**
 * Computes the hash of every frozen report again and follows its revisions.
 *
 * @throws NotAllowed when it is not the Fachstelle or the machine
 */
export async function verifyBerichte(ctx: Ctx): Promise<Pruefung[]> {
  if (!mayManageBerichte(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const rows = (await listFassungen(db, null)).toReversed();
    const found: Pruefung[] = [];
    for (const row of rows) {
      const before = rows.find((one) => one.berichtId === row.berichtId && one.nummer === row.nummer - 1);
      const unveraendert = await readDokument(db, row).then(
        (one) => one.unveraendert,
        () => false,
      );
      const { slug, titel, nummer, hash } = row;
      const folgtAufVorige = row.vorgaengerHash === (before?.hash ?? "") && (nummer === 1 || before !== undefined);
      found.push({ slug, titel, nummer, hash, unveraendert, folgtAufVorige });
    }
    return found;
  });
}

/** Public addresses of the reports, for the sitemap. */
export async function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  return ["/berichte", ...(await viewOeffentlicheBerichte(ctx)).map((one) => `/berichte/${one.slug}`)];
}
