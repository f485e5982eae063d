import type { Ctx } from "#src/platform/ctx.ts";
import type { AngebotId } from "../rules/angebot.ts";
import type { StelleId } from "../rules/ids.ts";
import { type AngebotRow, listAngebotRows } from "../store/angebote.ts";
import { sichtOf } from "./lists.ts";

/** An Angebot beside a Stelle or a Bedarf. */
export type AngebotView = Pick<
  AngebotRow,
  | "id"
  | "titel"
  | "beschreibung"
  | "erreichteImJahr"
  | "finanziertBis"
  | "kinderbetreuung"
  | "sprachen"
  | "regionen"
  | "bestaetigtAm"
  | "stelle"
>;

/**
 * What is offered: to the public what is public.
 *
 * @param auswahl of one Stelle, or only these
 */
export async function listAngebote(
  ctx: Ctx,
  auswahl: { readonly stelleId?: StelleId; readonly ids?: readonly AngebotId[]; readonly blick?: "oeffentlich" } = {},
): Promise<AngebotView[]> {
  const sicht = auswahl.blick ?? sichtOf(ctx);
  const rows = await ctx.db.read((db) => listAngebotRows(db, { sicht, stelleId: auswahl.stelleId, ids: auswahl.ids }));
  return rows.map(presentAngebot);
}

export function presentAngebot(row: AngebotRow): AngebotView {
  const { id, titel, beschreibung, erreichteImJahr, finanziertBis, kinderbetreuung, sprachen, regionen } = row;
  const { bestaetigtAm, stelle } = row;
  return {
    id,
    titel,
    beschreibung,
    erreichteImJahr,
    finanziertBis,
    kinderbetreuung,
    sprachen,
    regionen,
    bestaetigtAm,
    stelle,
  };
}
