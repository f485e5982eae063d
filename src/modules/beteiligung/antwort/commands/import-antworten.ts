import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { insertAntworten, type NeueAntwort } from "../store/annahme.ts";
import { insertEinladungen, type NeueEinladung } from "../store/einladungen.ts";
import { findAkte } from "../store/umfragen.ts";

export type Fruehere = {
  readonly einladungen: readonly NeueEinladung[];
  readonly antworten: readonly NeueAntwort[];
};

/**
 * Puts in what was asked and answered before, all at once.
 *
 * @param make told what the survey asks
 * @throws NotAllowed for anybody but the machine itself
 */
export async function importAntworten(ctx: Ctx, id: UmfrageId, make: (umfrage: Umfrage) => Fruehere): Promise<void> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  await ctx.db.note(async (tx) => {
    const akte = await findAkte(tx, id);
    if (!akte) throw new NotFound();
    const { einladungen, antworten } = make(akte.definition);
    await insertEinladungen(tx, einladungen);
    await insertAntworten(tx, antworten);
  });
}
