import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { UmfrageId } from "../../antwort/rules/ids.ts";
import { countAntworten } from "../../antwort/store/annahme.ts";
import { textIn } from "../../umfrage/rules/definition.ts";
import { findUmfrage } from "../../umfrage/store/umfragen.ts";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";

/**
 * What can be done with the answers to a survey: hand them out, or take over those given elsewhere.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewDaten(ctx: Ctx, id: UmfrageId) {
  requireUmfragen(ctx);
  const { row, antworten } = await ctx.db.read(async (db) => ({
    row: await findUmfrage(db, id),
    antworten: await countAntworten(db, id),
  }));
  if (!row) throw new NotFound();
  const { definition, stand, rev } = row;
  return {
    id,
    rev,
    stand,
    antworten,
    definition,
    titel: textIn(definition.titel, definition.grundsprache, definition.grundsprache).text,
    anonym: definition.anonymitaet === "anonym",
    nimmtDateien: stand === "entwurf" || stand === "geschlossen",
  };
}
