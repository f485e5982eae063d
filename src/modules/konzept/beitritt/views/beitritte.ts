import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { GruppeId } from "../../prozess/rules/prozess.ts";
import { type BeitrittId, nimmtAuf } from "../rules/beitritt.ts";
import { mayAnswerBeitritte } from "../rules/permissions.ts";
import { findBeitritt, findGruppe, listBeitritte } from "../store/beitritte.ts";

/**
 * The group that somebody wants to join, as everybody may know it.
 *
 * @throws NotFound when there is none, or its body is not public
 */
export async function viewMitmachen(ctx: Ctx, id: GruppeId) {
  const gremien = await listGremien(ctx);
  const gruppe = await ctx.db.read((db) => findGruppe(db, id));
  const name = gruppe?.gremiumId ? gremien.find((one) => one.id === gruppe.gremiumId)?.name : gruppe?.name;
  if (!gruppe || !name) throw new NotFound();
  const { auftrag, mitmachen, prozess } = gruppe;
  return { id, name, auftrag, mitmachen, prozess, offen: nimmtAuf(gruppe) };
}

function requireAnswer(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayAnswerBeitritte(ctx.actor)) throw new NotAllowed();
}

/**
 * Who wants to join which group, those to be answered first.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewBeitritte(ctx: Ctx) {
  requireAnswer(ctx);
  const gremien = new Map<string, string>((await listGremien(ctx)).map((one) => [one.id, one.name]));
  const rows = await ctx.db.read(listBeitritte);
  return rows.map(({ beitritt, gremiumId, gruppe }) => ({
    id: beitritt.id,
    name: beitritt.name,
    organisation: beitritt.organisation,
    stand: beitritt.stand,
    am: beitritt.eingegangenAm.getTime(),
    gruppe: (gremiumId && gremien.get(gremiumId)) || gruppe,
  }));
}

/**
 * One request as its answer needs it.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewBeitritt(ctx: Ctx, id: BeitrittId) {
  requireAnswer(ctx);
  const row = await ctx.db.read((db) => findBeitritt(db, id));
  if (!row) throw new NotFound();
  const { name, organisation, email, nachricht, stand, antwort, beantwortetAm, loeschenAm, rev } = row;
  return {
    id,
    name,
    organisation,
    email,
    nachricht,
    stand,
    antwort,
    beantwortetAm,
    loeschenAm,
    rev,
    am: row.eingegangenAm.getTime(),
    gruppe: (await viewMitmachen(ctx, row.gruppeId)).name,
  };
}
