import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { BelegId, KapitelId } from "../../kette/rules/kette.ts";
import { mayEditBelege } from "../../kette/rules/permissions.ts";
import { kennungenOf } from "../rules/fussnote.ts";
import { listElementeMitBelegen, listKapitelMitMarken, listZitierbare } from "../store/elemente.ts";

/** A chapter that opens a Beleg, with the numbers of the elements through which it does. */
export type Kapitelstelle = { readonly id: KapitelId; readonly titel: string; readonly kennungen: readonly string[] };

/**
 * The chapters in which a Beleg can be opened: those that cite an element it is linked with.
 *
 * @throws SignInNeeded, NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function listKapitelMitBeleg(ctx: Ctx, id: BelegId): Promise<Kapitelstelle[]> {
  requireIntern(ctx);
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const own = new Set((await listElementeMitBelegen(db, [id])).map((one) => one.kennung));
    return (await listKapitelMitMarken(db)).flatMap(({ id: kapitelId, titel, text }) => {
      const kennungen = kennungenOf(text).filter((one) => own.has(one));
      return kennungen.length > 0 ? [{ id: kapitelId, titel, kennungen }] : [];
    });
  });
}

/**
 * Numbers that a chapter cites and nobody outside can follow yet: drafts, and what was put aside.
 *
 * @throws SignInNeeded outside the internal area
 */
export async function listVerdeckteMarken(ctx: Ctx, text: string): Promise<string[]> {
  requireIntern(ctx);
  const elemente = await ctx.db.read((db) => listZitierbare(db, kennungenOf(text)));
  return elemente.filter((one) => !one.oeffentlich).map((one) => one.kennung);
}
