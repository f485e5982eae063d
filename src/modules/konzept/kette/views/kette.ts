import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Ebene, HandlungsfeldId, MassnahmeId, Umfang, ZielgruppeId } from "../../rules/massnahme.ts";
import { OEFFENTLICHER_BLICK, readScope } from "../../rules/permissions.ts";
import { nameOf } from "../../rules/wortlaut.ts";
import type { Einschaetzung, Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import type { Blick } from "../../views/massnahmen.ts";
import type { BedarfId, Bedarfsstand, Vorrang, WirkungszielId, Zielstand } from "../rules/kette.ts";
import { findLuecken, type KettenLuecke, onlyKettenluecken, zaehltInDerKette } from "../rules/luecken.ts";
import { loadKette } from "../store/kette.ts";

type KettenGlied<T> = {
  readonly id: T;
  readonly kennung: string;
  /** Title of a Bedarf or Maßnahme, the sentence of a Wirkungsziel. */
  readonly titel: string;
  readonly handlungsfeldId: HandlungsfeldId;
  readonly oeffentlich: boolean;
  readonly rev: number;
  readonly luecken: readonly KettenLuecke[];
};

type Reichweite = {
  readonly umfang: Umfang;
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
  readonly zielgruppeIds: readonly ZielgruppeId[];
};

export type KettenBedarf = KettenGlied<BedarfId> &
  Reichweite & { readonly vorrang: Vorrang | null; readonly stand: Bedarfsstand };

export type KettenZiel = KettenGlied<WirkungszielId> & {
  readonly ebene: Ebene;
  readonly zieljahr: number | null;
  readonly stand: Zielstand;
};

export type KettenMassnahme = KettenGlied<MassnahmeId> &
  Reichweite & {
    readonly ebene: Ebene;
    readonly federfuehrung: string | null;
    readonly entscheidung: Entscheidung;
    readonly umsetzung: Umsetzung | null;
    readonly einschaetzung: Einschaetzung | null;
    readonly dauerhaft: boolean;
    readonly sachstandAm: Datum | null;
  };

/** The chain, flat: elements in the order of the county, links between those that are in it. */
export type KetteView = {
  readonly felder: readonly { readonly id: HandlungsfeldId; readonly slug: string; readonly name: string }[];
  readonly bedarfe: readonly KettenBedarf[];
  readonly ziele: readonly KettenZiel[];
  readonly massnahmen: readonly KettenMassnahme[];
  readonly bedarfZiele: readonly { readonly von: BedarfId; readonly nach: WirkungszielId }[];
  readonly zielMassnahmen: readonly { readonly von: WirkungszielId; readonly nach: MassnahmeId }[];
};

/** `auchIdeen`: with Maßnahmen that were not taken up. Without `blick` it is the office that asks. */
export type KetteFilter = { readonly blick?: Blick; readonly auchIdeen?: boolean };

/**
 * The whole chain as far as the actor may see it. Readable by everybody: the public gets what is published, and gaps as
 * they look from there.
 */
export async function viewKette(ctx: Ctx, filter: KetteFilter = {}): Promise<KetteView> {
  const namen = await viewNamen(ctx);
  const scope = filter.blick === "oeffentlich" ? OEFFENTLICHER_BLICK : readScope(ctx.actor);
  const kette = await ctx.db.read((db) => loadKette(db, scope));
  const luecken = findLuecken(kette);
  const orte = groupNach([...kette.bedarfGemeinden, ...kette.massnahmeGemeinden]);
  const gruppen = groupNach([...kette.bedarfZielgruppen, ...kette.massnahmeZielgruppen]);
  const common = (row: { id: string; veroeffentlichtAm: Date | null }) => ({
    oeffentlich: row.veroeffentlichtAm !== null,
    luecken: onlyKettenluecken(luecken.get(row.id)),
  });
  const reach = (id: string) => ({
    gemeindeIds: (orte.get(id) ?? []) as Id<"Gemeinde">[],
    zielgruppeIds: (gruppen.get(id) ?? []) as ZielgruppeId[],
  });
  const massnahmen = kette.massnahmen
    .filter((row) => filter.auchIdeen || zaehltInDerKette(row.entscheidung))
    .map(({ veroeffentlichtAm, stelleId, gemeindeId, leadName, leadWortlaut, ohneZielGrund: _grund, art, ...row }) => ({
      ...row,
      ...common({ id: row.id, veroeffentlichtAm }),
      ...reach(row.id),
      dauerhaft: art === "dauerhaft",
      federfuehrung:
        leadName === null
          ? null
          : nameOf({ stelleId, gemeindeId, name: leadName, wortlaut: leadWortlaut ?? "" }, namen),
    }));
  const bedarfe = kette.bedarfe.map(({ veroeffentlichtAm, ...row }) => ({
    ...row,
    ...common({ id: row.id, veroeffentlichtAm }),
    ...reach(row.id),
  }));
  const ziele = kette.ziele.map(({ veroeffentlichtAm, ...row }) => ({
    ...row,
    ...common({ id: row.id, veroeffentlichtAm }),
  }));
  const [b, z, m] = [bedarfe, ziele, massnahmen].map((rows) => new Set<string>(rows.map((row) => row.id)));
  return {
    felder: kette.felder,
    bedarfe,
    ziele,
    massnahmen,
    bedarfZiele: kette.bedarfZiele.filter((kante) => b?.has(kante.von) && z?.has(kante.nach)),
    zielMassnahmen: kette.zielMassnahmen.filter((kante) => z?.has(kante.von) && m?.has(kante.nach)),
  };
}

function groupNach(kanten: readonly { readonly von: string; readonly nach: string }[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { von, nach } of kanten) {
    const group = groups.get(von);
    if (group) group.push(nach);
    else groups.set(von, [nach]);
  }
  return groups;
}
