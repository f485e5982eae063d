import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import type { Absatz } from "../rules/absaetze.ts";
import {
  type Bilanz,
  countKommentare,
  type EntwurfId,
  type KommentarId,
  type Phase,
  phaseOf,
  type Urteil,
} from "../rules/entwurf.ts";
import { mayRunEntwuerfe } from "../rules/permissions.ts";
import {
  type Entwurf,
  findEntwurf,
  findEntwurfBySlug,
  findKommentar,
  type Kommentar,
  listAbsatzRows,
  listEntwuerfe,
  listKommentare,
} from "../store/entwuerfe.ts";

export type EntwurfKurz = Entwurf & { readonly phase: Phase; readonly bilanz: Bilanz };

/** A comment as everybody may read it: nothing of what belongs to the sender but the name she gave. */
export type KommentarOeffentlich = {
  readonly nummer: number;
  readonly absatz: Absatz;
  readonly text: string;
  readonly name: string;
  readonly urteil: Urteil | null;
  readonly antwort: string;
  readonly geaendert: string;
  readonly beantwortetAm: Datum | null;
};

function kurzOf(ctx: Ctx, entwurf: Entwurf, all: readonly Kommentar[]): EntwurfKurz {
  const { id, slug, titel, einleitung, von, bis } = entwurf;
  const own = all.filter((one) => one.entwurfId === id);
  return { id, slug, titel, einleitung, von, bis, phase: phaseOf(entwurf, ctx.today), bilanz: countKommentare(own) };
}

/** All drafts that lie open, will, or did. Readable by everybody. */
export async function viewEntwuerfe(ctx: Ctx): Promise<EntwurfKurz[]> {
  return ctx.db.read(async (db) => {
    const all = await listKommentare(db);
    return (await listEntwuerfe(db)).map((one) => kurzOf(ctx, one, all));
  });
}

export type EntwurfView = {
  readonly entwurf: EntwurfKurz;
  readonly absaetze: readonly Absatz[];
  readonly kommentare: readonly KommentarOeffentlich[];
};

/**
 * One draft with its paragraphs and the comments that are shown. Readable by everybody.
 *
 * @throws NotFound when there is none
 */
export async function viewEntwurf(ctx: Ctx, slug: string): Promise<EntwurfView> {
  return ctx.db.read(async (db) => {
    const entwurf = await findEntwurfBySlug(db, slug);
    if (!entwurf) throw new NotFound();
    const absaetze = await listAbsatzRows(db, entwurf.id);
    const all = await listKommentare(db, entwurf.id);
    const kommentare = all.flatMap((one): KommentarOeffentlich[] => {
      const absatz = absaetze.find((part) => part.nummer === one.absatz);
      if (one.stand !== "gezeigt" || !absatz) return [];
      const { nummer, text, name, urteil, antwort, geaendert, beantwortetAm } = one;
      return [{ nummer, absatz, text, name, urteil, antwort, geaendert, beantwortetAm }];
    });
    return { entwurf: kurzOf(ctx, entwurf, all), absaetze, kommentare };
  });
}

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireEntwuerfe(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunEntwuerfe(ctx.actor)) throw new NotAllowed();
}

/** What waits for the Fachstelle comes first. @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export async function viewEntwuerfeIntern(ctx: Ctx): Promise<EntwurfKurz[]> {
  requireEntwuerfe(ctx);
  return viewEntwuerfe(ctx);
}

const waits = (one: Kommentar) => (one.stand === "eingegangen" ? 0 : one.stand === "gezeigt" && !one.urteil ? 1 : 2);

/**
 * One round with all comments: unread ones first, then those without an answer.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewEntwurfIntern(ctx: Ctx, id: EntwurfId) {
  requireEntwuerfe(ctx);
  return ctx.db.read(async (db) => {
    const entwurf = await findEntwurf(db, id);
    if (!entwurf) throw new NotFound();
    const all = await listKommentare(db, id);
    const absaetze = new Map((await listAbsatzRows(db, id)).map((one) => [one.nummer, one]));
    const zeilen = all
      .toSorted((a, b) => waits(a) - waits(b) || a.nummer - b.nummer)
      .map((one) => ({
        id: one.id,
        nummer: one.nummer,
        text: one.text,
        stand: one.stand,
        urteil: one.urteil,
        anker: absaetze.get(one.absatz)?.anker ?? "",
        am: datumOf(one.eingegangenAm.getTime()),
      }));
    return { entwurf: kurzOf(ctx, entwurf, all), zeilen };
  });
}

/**
 * One comment with its paragraph.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewKommentar(ctx: Ctx, id: KommentarId) {
  requireEntwuerfe(ctx);
  return ctx.db.read(async (db) => {
    const kommentar = await findKommentar(db, id);
    const entwurf = kommentar && (await findEntwurf(db, kommentar.entwurfId));
    if (!kommentar || !entwurf) throw new NotFound();
    const absatz = (await listAbsatzRows(db, entwurf.id)).find((one) => one.nummer === kommentar.absatz);
    const { eingegangenAm, ...rest } = kommentar;
    return {
      kommentar: { ...rest, am: datumOf(eingegangenAm.getTime()) },
      entwurf: { id: entwurf.id, titel: entwurf.titel },
      absatz: absatz ?? null,
    };
  });
}

/** Public addresses of the drafts. */
export async function listEntwurfAdressen(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.read(listEntwuerfe);
  return [
    "/mitmachen/entwurf",
    ...rows.flatMap(({ slug }) => [`/mitmachen/entwurf/${slug}`, `/mitmachen/entwurf/${slug}/ergebnis`]),
  ];
}
