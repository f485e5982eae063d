import type { Ctx } from "#src/platform/ctx.ts";
import { pick } from "#src/shared/pick.ts";
import type { AngebotId } from "../rules/angebot.ts";
import type { StelleId } from "../rules/ids.ts";
import { type AngebotRow, listAngebotRows } from "../store/angebote.ts";
import { sichtOf } from "./lists.ts";

/** What may be told of an Angebot beside a Stelle or a Bedarf, and on its own page. */
const GEZEIGT = [
  "id",
  "titel",
  "beschreibung",
  "wann",
  "kosten",
  "zugang",
  "kontakt",
  "gueltigBis",
  "plaetze",
  "plaetzeBelegt",
  "erreichteImJahr",
  "finanziertBis",
  "kinderbetreuung",
  "sprachen",
  "regionen",
  "gemeinden",
  "bestaetigtAm",
  "stelle",
] as const satisfies readonly (keyof AngebotRow)[];
export type AngebotView = Pick<AngebotRow, (typeof GEZEIGT)[number]>;

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
  const rows = await ctx.db.read((db) =>
    listAngebotRows(db, { sicht, heute: ctx.today, stelleId: auswahl.stelleId, ids: auswahl.ids }),
  );
  return rows.map(presentAngebot);
}

export function presentAngebot(row: AngebotRow): AngebotView {
  return pick(row, GEZEIGT);
}
