import {
  KETTENLUECKEN,
  viewBueroLage,
  viewElemente,
  viewLuecken,
  viewOffenePunkte,
} from "#src/modules/konzept/index.ts";
import { viewProfil, viewRechtstext } from "#src/modules/landkreis/index.ts";
import { listStellen } from "#src/modules/netzwerk/index.ts";
import { hasWegweiser } from "#src/modules/wegweiser/index.ts";
import { listBenutzerLabels } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { hasRolle, steers } from "#src/shared/actor.ts";
import { aufgabenOf, mayReadAufgaben, plansAufgaben } from "../rules/permissions.ts";
import { listUeberfaellige } from "../store/aufgaben.ts";
import { presentAufgabe } from "./aufgaben.ts";
import { doneSchritte } from "../rules/schritte.ts";

/** So many of one kind of gap stand there one by one. */
const GEZEIGT = 5;

/**
 * What the internal start page shows: the first steps of a new county, then what waits for a decision.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewInternStart(ctx: Ctx) {
  requireIntern(ctx);
  const [lage, luecken, punkte, profil, impressum, stellen, zugaenge, wegweiser] = await Promise.all([
    viewBueroLage(ctx),
    viewLuecken(ctx),
    viewOffenePunkte(ctx),
    viewProfil(ctx),
    viewRechtstext(ctx, "impressum"),
    listStellen(ctx),
    ctx.db.read(listBenutzerLabels),
    hasWegweiser(ctx),
  ]);
  const erledigt = doneSchritte({
    anschriftVorhanden: Boolean(profil?.strasse && profil.ort),
    impressumVorhanden: impressum !== null,
    zugaenge: zugaenge.length,
    handlungsfelder: punkte.handlungsfelder,
    massnahmen: punkte.veroeffentlicht + punkte.entwuerfe,
    veroeffentlicht: punkte.veroeffentlicht,
    wegweiser,
  });
  // What is missing for measuring and citing waits on its own page; here stands what breaks the chain.
  const inDerKette = luecken
    .filter(({ art }) => (KETTENLUECKEN as readonly string[]).includes(art))
    .map(({ art, elemente }) => ({ art, anzahl: elemente.length, elemente: elemente.slice(0, GEZEIGT) }));
  return {
    lage,
    aufgaben: await viewUeberfaellige(ctx),
    may: {
      aufgaben: mayReadAufgaben(ctx.actor),
      plan: plansAufgaben(ctx.actor),
      edit: steers(ctx.actor) || hasRolle(ctx.actor, "fachredaktion"),
    },
    luecken: inDerKette,
    punkte,
    erledigt: [...erledigt],
    stellen: stellen.length,
    steuert: steers(ctx.actor),
    today: ctx.today,
  };
}

/** Overdue tasks of those that the actor sees, the oldest first. None for who has no tasks. */
async function viewUeberfaellige(ctx: Ctx) {
  if (!mayReadAufgaben(ctx.actor)) return [];
  const rows = await ctx.db.read((db) => listUeberfaellige(db, aufgabenOf(ctx.actor), ctx.today, 10));
  const bezuege = await viewElemente(
    ctx,
    rows.flatMap((one) => one.bezugId ?? []),
  );
  return rows.map((one) => presentAufgabe(one, ctx.today, bezuege, new Map()));
}
