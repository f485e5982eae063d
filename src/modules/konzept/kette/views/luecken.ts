import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { readScope } from "../../rules/permissions.ts";
import { byKennung } from "../rules/kennung.ts";
import { findLuecken, LUECKENARTEN, type Lueckenart } from "../rules/luecken.ts";
import { mayReadOffice } from "../rules/permissions.ts";
import { listBelege } from "../store/belege.ts";
import { listIndikatorRows } from "../store/indikatoren.ts";
import { loadKette } from "../store/kette.ts";

export type LueckenGruppe = {
  readonly art: Lueckenart;
  readonly elemente: readonly {
    readonly id: string;
    /** Null for Belege and Indikatoren, which have no number. */
    readonly kennung: string | null;
    readonly titel: string;
    /** Of its page in the office. */
    readonly path: string;
  }[];
};

/**
 * What is missing in the chain, kind by kind, as far as the actor may see it (R090). Kinds without a gap are left out;
 * Belege and Indikatoren concern the office of the Konzept only.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewLuecken(ctx: Ctx): Promise<readonly LueckenGruppe[]> {
  requireIntern(ctx);
  const office = mayReadOffice(ctx.actor);
  return ctx.db.read(async (db) => {
    const kette = await loadKette(db, readScope(ctx.actor));
    const luecken = findLuecken(kette);
    const belege = office ? await listBelege(db, { auchInterne: true }) : [];
    const indikatoren = office ? await listIndikatorRows(db, { nurOeffentliche: false }) : [];
    const all = [
      ...kette.bedarfe.map((one) => ({ ...one, path: "bedarfe" })),
      ...kette.ziele.map((one) => ({ ...one, path: "wirkungsziele" })),
      ...kette.massnahmen.map((one) => ({ ...one, path: "massnahmen" })),
      ...indikatoren.map((one) => ({ id: one.id, kennung: null, titel: one.name, path: "indikatoren" })),
      ...belege.map((one) => ({ id: one.id, kennung: null, titel: one.aussage, path: "belege" })),
    ];
    return LUECKENARTEN.map((art) => ({
      art,
      elemente: all
        .filter((one) => luecken.get(one.id)?.includes(art))
        .toSorted((a, b) => byKennung({ kennung: a.kennung ?? a.titel }, { kennung: b.kennung ?? b.titel }))
        .map(({ id, kennung, titel, path }) => ({ id, kennung, titel, path: `/intern/${path}/${id}` })),
    })).filter((gruppe) => gruppe.elemente.length > 0);
  });
}
