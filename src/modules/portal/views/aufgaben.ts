import { type ElementLabel, findElement, viewElemente } from "#src/modules/konzept/index.ts";
import { labelsOfBenutzer, listBenutzerLabels } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import {
  AUFGABEN_SEITE,
  type AufgabeId,
  type AufgabeLage,
  type AufgabenFilter,
  lageOfAufgabe,
} from "../rules/aufgabe.ts";
import { aufgabenOf, mayFinishAufgabe, mayReadAufgaben, plansAufgaben } from "../rules/permissions.ts";
import { type Aufgabe, countAufgaben, findAufgabe, listAufgaben, listFunktionen } from "../store/aufgaben.ts";

export type AufgabeZeile = {
  readonly id: AufgabeId;
  readonly titel: string;
  readonly notiz: string;
  readonly faelligAm: Datum | null;
  readonly fuer: string;
  readonly lage: AufgabeLage;
  /** Null: about nothing of the Konzept, or about something the reader must not know. */
  readonly bezug: ElementLabel | null;
  readonly erledigt: { readonly am: number; readonly durch: string | null } | null;
};

/**
 * The tasks of the office: all for those who plan, otherwise those of the own function.
 *
 * @throws SignInNeeded, NotAllowed for those who have no tasks here
 */
export async function viewAufgaben(ctx: Ctx, filter: AufgabenFilter) {
  requireIntern(ctx);
  if (!mayReadAufgaben(ctx.actor)) throw new NotAllowed();
  const own = aufgabenOf(ctx.actor);
  const fuer = own ?? (filter.fuer === "" ? null : filter.fuer);
  const found = await ctx.db.read(async (db) => {
    const page = { limit: AUFGABEN_SEITE, offset: (filter.seite - 1) * AUFGABEN_SEITE };
    const list = await listAufgaben(db, { erledigt: filter.welche === "erledigt", fuer }, page);
    return {
      ...list,
      zahlen: await countAufgaben(db, fuer, ctx.today),
      durch: await labelsOfBenutzer(
        db,
        list.aufgaben.flatMap((one) => one.erledigtDurch ?? []),
      ),
      funktionen: own === null ? await listFunktionen(db) : [],
    };
  });
  const bezuege = await viewElemente(
    ctx,
    found.aufgaben.flatMap((one) => one.bezugId ?? []),
  );
  return {
    zeilen: found.aufgaben.map((one) => presentAufgabe(one, ctx.today, bezuege, found.durch)),
    zahlen: found.zahlen,
    funktionen: found.funktionen,
    seite: filter.seite,
    seiten: Math.max(1, Math.ceil(found.gesamt / AUFGABEN_SEITE)),
    may: { plan: plansAufgaben(ctx.actor) },
  };
}

export function presentAufgabe(
  aufgabe: Aufgabe,
  heute: Datum,
  bezuege: ReadonlyMap<string, ElementLabel>,
  durch: ReadonlyMap<string, string>,
): AufgabeZeile {
  const { id, titel, notiz, faelligAm, fuer, erledigtAm, erledigtDurch } = aufgabe;
  return {
    id,
    titel,
    notiz,
    faelligAm,
    fuer,
    lage: lageOfAufgabe({ faelligAm, erledigt: erledigtAm !== null }, heute),
    bezug: bezuege.get(aufgabe.bezugId ?? "") ?? null,
    erledigt: erledigtAm
      ? { am: erledigtAm.getTime(), durch: erledigtDurch ? (durch.get(erledigtDurch) ?? null) : null }
      : null,
  };
}

/**
 * One task as its form shows it.
 *
 * @throws NotFound when there is none, or it is another function's
 */
export async function viewAufgabe(ctx: Ctx, id: AufgabeId) {
  requireIntern(ctx);
  const aufgabe = await ctx.db.read((db) => findAufgabe(db, id));
  if (!aufgabe || !mayFinishAufgabe(ctx.actor, aufgabe)) throw new NotFound();
  const bezuege = await viewElemente(ctx, aufgabe.bezugId ? [aufgabe.bezugId] : []);
  return {
    ...presentAufgabe(aufgabe, ctx.today, bezuege, new Map()),
    rev: aufgabe.rev,
    may: { plan: plansAufgaben(ctx.actor) },
  };
}

/**
 * What the form of a new task offers.
 *
 * @throws NotAllowed for everybody who does not plan tasks
 */
export async function viewAufgabeAuswahl(ctx: Ctx): Promise<{ readonly funktionen: readonly string[] }> {
  requireIntern(ctx);
  if (!plansAufgaben(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const known = [...(await listBenutzerLabels(db)).map((one) => one.name), ...(await listFunktionen(db))];
    return { funktionen: [...new Set(known)].toSorted((a, b) => a.localeCompare(b, "de")) };
  });
}

/** What somebody meant with a Kennung in a form; null when there is no such element that she may know. */
export async function resolveBezug(ctx: Ctx, kennung: string) {
  const element = await findElement(ctx, kennung);
  return element ? { art: element.art, id: element.id } : null;
}
