import { KETTENLUECKEN, viewLuecken, viewOffenePunkte } from "#src/modules/konzept/index.ts";
import { viewProfil, viewRechtstext } from "#src/modules/landkreis/index.ts";
import { listStellen } from "#src/modules/netzwerk/index.ts";
import { listBenutzerLabels } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { steers } from "#src/shared/actor.ts";
import { doneSchritte } from "../rules/schritte.ts";

/**
 * What the internal start page shows: the first steps of a new county, then what waits for a decision.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewInternStart(ctx: Ctx) {
  requireIntern(ctx);
  const [luecken, punkte, profil, impressum, stellen, zugaenge] = await Promise.all([
    viewLuecken(ctx),
    viewOffenePunkte(ctx),
    viewProfil(ctx),
    viewRechtstext(ctx, "impressum"),
    listStellen(ctx),
    ctx.db.read(listBenutzerLabels),
  ]);
  const erledigt = doneSchritte({
    anschriftVorhanden: Boolean(profil?.strasse && profil.ort),
    impressumVorhanden: impressum !== null,
    zugaenge: zugaenge.length,
    handlungsfelder: punkte.handlungsfelder,
    massnahmen: punkte.veroeffentlicht + punkte.entwuerfe,
    veroeffentlicht: punkte.veroeffentlicht,
  });
  // What is missing for measuring and citing waits on its own page; here stands what breaks the chain.
  const inDerKette = luecken
    .filter(({ art }) => (KETTENLUECKEN as readonly string[]).includes(art))
    .map(({ art, elemente }) => ({ art, anzahl: elemente.length, erstes: elemente[0] ?? null }));
  return {
    luecken: inDerKette,
    punkte,
    erledigt: [...erledigt],
    stellen: stellen.length,
    steuert: steers(ctx.actor),
    today: ctx.today,
  };
}
