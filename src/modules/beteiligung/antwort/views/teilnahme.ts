import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { textIn } from "../../umfrage/rules/definition.ts";
import { takesAnswers, umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";
import { isAnonym, schwelleOfAkte } from "../rules/akte.ts";
import { BEREICH_MINDESTENS } from "../rules/annahme.ts";
import { mayRemind, ruecklaufOf, zuKleineBereiche } from "../rules/einladung.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { countAntworten } from "../store/annahme.ts";
import { listEinladungen, listRuecklauf } from "../store/einladungen.ts";
import { findAkte } from "../store/umfragen.ts";

/**
 * Who may answer a survey, who was asked and how many did. In an anonymous survey nothing says of one person whether she
 * has answered, and the numbers move only by many.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewTeilnahme(ctx: Ctx, id: UmfrageId) {
  requireUmfragen(ctx);
  const { akte, einladungen, antworten, behalten } = await ctx.db.read(async (db) => ({
    akte: await findAkte(db, id),
    einladungen: await listEinladungen(db, id),
    antworten: await countAntworten(db, id),
    behalten: await listRuecklauf(db, id),
  }));
  if (!akte) throw new NotFound();
  const { definition, kennung, von, bis } = akte;
  const anonym = isAnonym(akte);
  return {
    id,
    kennung,
    von,
    bis,
    titel: textIn(definition.titel, definition.grundsprache, definition.grundsprache).text,
    phase: umfragePhase(akte, ctx.today),
    nimmtAn: takesAnswers(akte, ctx.today),
    anonymitaet: definition.anonymitaet,
    zugang: definition.zugang,
    anonym,
    antworten,
    schwelle: schwelleOfAkte(akte),
    mindestens: BEREICH_MINDESTENS,
    ruecklauf: einladungen.length > 0 ? ruecklaufOf(einladungen, anonym) : behalten,
    zuKlein: zuKleineBereiche(
      einladungen.map((one) => one.bereich),
      anonym,
    ),
    offen: einladungen.filter((one) => one.email && !one.gesendetAm && !one.abgemeldetAm).length,
    zuErinnern: einladungen.filter((one) => mayRemind(one, ctx.today)).length,
    einladungen: einladungen.map(
      ({ id: key, art, name, email, bereich, gesendetAm, erinnerungen, abgemeldetAm, fertig }) => ({
        key,
        art,
        name,
        email,
        bereich,
        gesendetAm,
        erinnerungen,
        abgemeldet: abgemeldetAm !== null,
        fertig: anonym ? null : fertig,
      }),
    ),
  };
}
export type Teilnahme = Awaited<ReturnType<typeof viewTeilnahme>>;

/**
 * The survey whose sheets of paper are typed in.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewPapier(ctx: Ctx, id: UmfrageId) {
  requireUmfragen(ctx);
  const akte = await ctx.db.read((db) => findAkte(db, id));
  if (!akte) throw new NotFound();
  const { definition } = akte;
  return {
    id,
    definition,
    titel: textIn(definition.titel, definition.grundsprache, definition.grundsprache).text,
    nimmtAn: takesAnswers(akte, ctx.today),
  };
}
