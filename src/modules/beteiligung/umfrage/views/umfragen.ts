import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { listVerboteneDateifragen } from "../../anlage/rules/anlage.ts";
import { kannBestand } from "../../bestand/rules/bestand.ts";
import { fragenOf, type UmfrageId } from "../rules/definition.ts";
import { mayRunUmfragen } from "../rules/permissions.ts";
import { listFehlendeTexte, listPersoenliche, listPruefen, umfragePhase } from "../rules/umfrage.ts";
import { findUmfrage, listUmfragen } from "../store/umfragen.ts";

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireUmfragen(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunUmfragen(ctx.actor)) throw new NotAllowed();
}

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export async function viewUmfragen(ctx: Ctx) {
  requireUmfragen(ctx);
  const rows = await ctx.db.read(listUmfragen);
  return rows.map((row) => ({ ...row, phase: umfragePhase(row, ctx.today) }));
}

/**
 * One survey in the office, with what has to be done before it can be opened.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewUmfrage(ctx: Ctx, id: UmfrageId) {
  requireUmfragen(ctx);
  const row = await ctx.db.read((db) => findUmfrage(db, id));
  if (!row) throw new NotFound();
  const { definition } = row;
  return {
    ...row,
    phase: umfragePhase(row, ctx.today),
    fehlend: listFehlendeTexte(definition),
    pruefen: listPruefen(definition),
    persoenlich: listPersoenliche(definition),
    dateienAnonym: listVerboteneDateifragen(definition),
    /** Whether its answers report Angebote that can be taken up. */
    bestand: row.stand !== "entwurf" && kannBestand(definition),
    /** Questions of which an import could not carry over everything. */
    rest: definition.seiten
      .flatMap(fragenOf)
      .flatMap(({ frage }) => ((frage.quelle?.rest.length ?? 0) > 0 ? [frage.code] : [])),
  };
}
export type UmfrageView = Awaited<ReturnType<typeof viewUmfrage>>;
