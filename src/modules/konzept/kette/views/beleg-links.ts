import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { BelegId, Belegwirkung, Glied } from "../rules/kette.ts";
import { mayEditBelege } from "../rules/permissions.ts";
import { findBeleg, listElementeOfBeleg } from "../store/belege.ts";
import { viewKette } from "./kette.ts";

export type BelegLink = {
  readonly id: string;
  readonly rand: string;
  readonly text: string;
  readonly grund: string;
  readonly wirkung: Belegwirkung;
};

/**
 * What one Beleg is linked with, as far as the actor may see it, and the day its source was withdrawn.
 *
 * @throws SignInNeeded, NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 * @throws NotFound when there is none
 */
export async function viewBelegLinks(ctx: Ctx, id: BelegId) {
  requireIntern(ctx);
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  const kette = await viewKette(ctx, { auchIdeen: true });
  return ctx.db.read(async (db) => {
    const beleg = await findBeleg(db, id);
    if (!beleg) throw new NotFound();
    const listOf = async (
      glied: Glied,
      rows: readonly { readonly id: string; readonly kennung: string; readonly titel: string }[],
    ): Promise<BelegLink[]> => {
      const links = new Map((await listElementeOfBeleg(db, glied, id)).map((one) => [one.id, one]));
      return rows.flatMap(({ id: key, kennung, titel }) => {
        const found = links.get(key);
        return found ? [{ ...found, rand: kennung, text: titel }] : [];
      });
    };
    return {
      zurueckgezogenAm: beleg.zurueckgezogenAm,
      bedarf: await listOf("bedarf", kette.bedarfe),
      wirkungsziel: await listOf("wirkungsziel", kette.ziele),
      massnahme: await listOf("massnahme", kette.massnahmen),
    };
  });
}
