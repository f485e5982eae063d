import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type Antworten, visibleSeiten } from "../../umfrage/rules/antworten.ts";
import { textIn, type Umfrage } from "../../umfrage/rules/definition.ts";
import { umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { type Akte, schwelleOfAkte, seiteAt, weiseOf } from "../rules/akte.ts";
import type { EinladungId } from "../rules/ids.ts";
import { findAngefangen } from "../store/angefangene.ts";
import { isVerbraucht } from "../store/annahme.ts";
import { findByToken } from "../store/einladungen.ts";
import { codeOfToken, newCode } from "../store/siegel.ts";
import { findAkteByKennung, listOffeneAkten } from "../store/umfragen.ts";

/** A text of the survey, and the language it is in where that is not the one asked for. */
export type Ausgesprochen = { readonly text: string; readonly lang: string };

export type UmfrageKurz = {
  readonly kennung: string;
  readonly titel: Ausgesprochen;
  readonly einleitung: Ausgesprochen;
  readonly von: Datum | null;
  readonly bis: Datum | null;
  readonly welle: string;
  readonly minuten: number | null;
  readonly zugang: Umfrage["zugang"];
  readonly sprachen: readonly string[];
};

function kurzOf({ kennung, von, bis, welle, definition }: Akte, sprache: string): UmfrageKurz {
  const { titel, einleitung, minuten, zugang, sprachen, grundsprache } = definition;
  const say = (texte: Umfrage["titel"]) => textIn(texte, sprache, grundsprache);
  return { kennung, von, bis, welle, minuten, zugang, sprachen, titel: say(titel), einleitung: say(einleitung) };
}

/** Surveys that can be answered today, in the language asked for. Anybody may see them. */
export async function viewOffeneUmfragen(ctx: Ctx): Promise<UmfrageKurz[]> {
  const all = await ctx.db.read(listOffeneAkten);
  return all.filter((one) => umfragePhase(one, ctx.today) === "laeuft").map((one) => kurzOf(one, ctx.locale));
}

/**
 * One survey for whoever answers.
 *
 * @throws NotFound when there is none, or it was never laid open
 */
export async function findUmfrageZumBeantworten(ctx: Ctx, kennung: string): Promise<Akte> {
  const akte = await ctx.db.read((db) => findAkteByKennung(db, kennung));
  if (!akte || akte.stand === "entwurf") throw new NotFound();
  return akte;
}

/** What is said before anybody answers: what it is for, and what becomes of the answers. */
export function viewStart(ctx: Ctx, akte: Akte) {
  const { definition } = akte;
  const { datenschutz, grundsprache, aufbewahrung } = definition;
  return {
    ...kurzOf(akte, ctx.locale),
    phase: umfragePhase(akte, ctx.today),
    datenschutz: textIn(datenschutz, ctx.locale, grundsprache),
    weise: weiseOf(akte),
    aufbewahrung,
    schwelle: schwelleOfAkte(akte),
    mindestZelle: definition.veroeffentlichung.mindestZelle,
  };
}
export type Start = ReturnType<typeof viewStart>;

/** What somebody has answered so far. Null: nothing, or it was sent, or its time is over. */
export async function findAntworten(ctx: Ctx, akte: Akte, code: string): Promise<Antworten | null> {
  return (await ctx.db.read((db) => findAngefangen(db, akte.id, code)))?.antworten ?? null;
}

/** Which page is shown, of how many. Null: all are hidden. */
export function viewSeite(akte: Akte, antworten: Antworten, seite: string | null) {
  const place = seiteAt(akte.definition, antworten, seite);
  const pages = visibleSeiten(akte.definition, antworten);
  return place && { ...place, letzteSeite: pages.at(-1)?.code ?? "" };
}

/** The code of answers that begin without an invitation. */
export const newAntwortcode = newCode;
/** The code of answers that begin with a link or a printed code. */
export const antwortcodeOf = codeOfToken;

/** What a link or a printed code opens: an invitation to this survey, used or not. Null: nothing. */
export async function viewZugang(
  ctx: Ctx,
  akte: Akte,
  token: string,
): Promise<{ readonly id: EinladungId; readonly benutzt: boolean } | null> {
  return ctx.db.read(async (db) => {
    const einladung = await findByToken(db, "antworten", tokenHash(token));
    if (einladung?.umfrageId !== akte.id) return null;
    return { id: einladung.id, benutzt: einladung.fertig || (await isVerbraucht(db, einladung.id)) };
  });
}

/** What a link in a mail signs off from. Null: nothing. */
export async function viewAbmeldung(ctx: Ctx, kennung: string, token: string) {
  return ctx.db.read(async (db) => {
    const akte = await findAkteByKennung(db, kennung);
    const einladung = await findByToken(db, "abmelden", tokenHash(token));
    if (!akte || einladung?.umfrageId !== akte.id) return null;
    return { titel: kurzOf(akte, ctx.locale).titel, abgemeldet: einladung.abgemeldetAm !== null };
  });
}

/** What stands on the page after the last button; the same for everybody. */
export function viewDank(ctx: Ctx, akte: Akte) {
  const { dank, grundsprache } = akte.definition;
  const { titel, bis } = kurzOf(akte, ctx.locale);
  return {
    titel,
    bis,
    weise: weiseOf(akte),
    schwelle: schwelleOfAkte(akte),
    dank: textIn(dank, ctx.locale, grundsprache),
  };
}
