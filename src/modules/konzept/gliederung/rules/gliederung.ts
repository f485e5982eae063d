import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { type KettenLuecke, KETTENLUECKEN } from "../../kette/rules/luecken.ts";
import type { HandlungsfeldId, MassnahmeId, ZielgruppeId } from "../../rules/massnahme.ts";
import type { Einschaetzung, Umsetzung } from "../../sachstand/rules/sachstand.ts";

type Element<T> = {
  readonly id: T;
  readonly kennung: string;
  readonly titel: string;
  readonly handlungsfeldId: HandlungsfeldId;
  readonly oeffentlich: boolean;
  readonly luecken: readonly KettenLuecke[];
};

/** Where and for whom; a whole county and nobody in particular when the lists are empty. */
type Reichweite = {
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
  readonly zielgruppeIds: readonly ZielgruppeId[];
};

export type BedarfGlied = Element<BedarfId> & Reichweite;
export type ZielGlied = Element<WirkungszielId>;
export type MassnahmeGlied = Element<MassnahmeId> &
  Reichweite & {
    readonly federfuehrung: string | null;
    readonly umsetzung: Umsetzung | null;
    readonly einschaetzung: Einschaetzung | null;
    readonly dauerhaft: boolean;
    readonly sachstandAm: Datum | null;
  };

export type FeldGlied = { readonly id: HandlungsfeldId; readonly slug: string; readonly name: string };

/** Everything the outline is made of, each list in its order. Links may name elements that are not in the lists. */
export type KetteBestand = {
  readonly felder: readonly FeldGlied[];
  readonly bedarfe: readonly BedarfGlied[];
  readonly ziele: readonly ZielGlied[];
  readonly massnahmen: readonly MassnahmeGlied[];
  readonly bedarfZiele: readonly { readonly von: BedarfId; readonly nach: WirkungszielId }[];
  readonly zielMassnahmen: readonly { readonly von: WirkungszielId; readonly nach: MassnahmeId }[];
};

/** One line below a Handlungsfeld. `auch`: what it is linked with that stands in another place of the outline. */
export type Zeile = (
  | { readonly glied: "bedarf"; readonly element: BedarfGlied }
  | { readonly glied: "wirkungsziel"; readonly element: ZielGlied }
  | { readonly glied: "massnahme"; readonly element: MassnahmeGlied }
) & { readonly ebene: 2 | 3 | 4; readonly auch: readonly string[] };

export type FeldGliederung = {
  readonly feld: FeldGlied;
  readonly zeilen: readonly Zeile[];
  readonly bedarfe: number;
  readonly massnahmen: number;
  readonly luecken: number;
};

/**
 * The chain as an outline: every element exactly once, in its own Handlungsfeld, below the first thing there that it
 * is linked to. Links to anything that stands elsewhere are named beside it, so that n:m links neither repeat lines
 * nor get lost. What hangs on nothing stands at the end of its Handlungsfeld.
 */
export function buildGliederung(bestand: KetteBestand): FeldGliederung[] {
  const ziele = new Map(bestand.ziele.map((ziel) => [ziel.id, ziel]));
  const massnahmen = new Map(bestand.massnahmen.map((massnahme) => [massnahme.id, massnahme]));
  const zieleVon = groupLinks(bestand.bedarfZiele, ziele);
  const massnahmenVon = groupLinks(bestand.zielMassnahmen, massnahmen);
  const placed = new Set<string>();
  return bestand.felder.map((feld) => {
    const here = (one: { readonly id: string; readonly handlungsfeldId: HandlungsfeldId }) =>
      one.handlungsfeldId === feld.id && !placed.has(one.id);
    const zeilen: Zeile[] = [];
    const addMassnahme = (element: MassnahmeGlied, ebene: 2 | 3 | 4) => {
      placed.add(element.id);
      zeilen.push({ glied: "massnahme", ebene, element, auch: [] });
    };
    const addZiel = (element: ZielGlied, ebene: 2 | 3) => {
      placed.add(element.id);
      const linked = massnahmenVon.get(element.id) ?? [];
      const below = linked.filter(here);
      const auch = linked.filter((one) => !below.includes(one)).map((one) => one.kennung);
      zeilen.push({ glied: "wirkungsziel", ebene, element, auch });
      for (const massnahme of below) addMassnahme(massnahme, ebene === 2 ? 3 : 4);
    };
    const bedarfe = bestand.bedarfe.filter(here);
    for (const element of bedarfe) {
      placed.add(element.id);
      const linked = zieleVon.get(element.id) ?? [];
      const below = linked.filter(here);
      const auch = linked.filter((one) => !below.includes(one)).map((one) => one.kennung);
      zeilen.push({ glied: "bedarf", ebene: 2, element, auch });
      for (const ziel of below) addZiel(ziel, 3);
    }
    for (const ziel of bestand.ziele.filter(here)) addZiel(ziel, 2);
    for (const massnahme of bestand.massnahmen.filter(here)) addMassnahme(massnahme, 2);
    return {
      feld,
      zeilen,
      bedarfe: bedarfe.length,
      massnahmen: zeilen.filter((zeile) => zeile.glied === "massnahme").length,
      luecken: zeilen.reduce((sum, zeile) => sum + zeile.element.luecken.length, 0),
    };
  });
}

function groupLinks<Von extends string, Nach extends string, T>(
  links: readonly { readonly von: Von; readonly nach: Nach }[],
  elements: ReadonlyMap<Nach, T>,
): ReadonlyMap<Von, T[]> {
  const order = new Map([...elements.keys()].map((id, place) => [id, place]));
  const groups = new Map<Von, Nach[]>();
  for (const { von, nach } of links) {
    if (!elements.has(nach)) continue;
    const group = groups.get(von);
    if (group) group.push(nach);
    else groups.set(von, [nach]);
  }
  const inOrder = (a: Nach, b: Nach) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  return new Map([...groups].map(([von, ids]) => [von, ids.toSorted(inOrder).map((id) => elements.get(id) as T)]));
}

export type GliederungFilter = {
  readonly gemeindeId?: Id<"Gemeinde"> | undefined;
  readonly zielgruppeId?: ZielgruppeId | undefined;
  readonly handlungsfeldId?: HandlungsfeldId | undefined;
  readonly nurLuecken?: boolean | undefined;
};

/**
 * The lines that fit, and what stands above them so that one sees where they belong. A Bedarf or a Maßnahme for the
 * whole county concerns every Gemeinde; one that names no Zielgruppe is for none in particular and does not fit one. A
 * Wirkungsziel concerns whom its Bedarf concerns.
 * Numbers and gaps of a Handlungsfeld are counted anew from the lines that are left.
 */
export function filterGliederung(felder: readonly FeldGliederung[], filter: GliederungFilter): FeldGliederung[] {
  const unfiltered = !filter.gemeindeId && !filter.zielgruppeId && !filter.nurLuecken;
  return felder
    .filter(({ feld }) => !filter.handlungsfeldId || feld.id === filter.handlungsfeldId)
    .map((gliederung) => {
      if (unfiltered) return gliederung;
      const fit = fittingLines(gliederung.zeilen, filter);
      const zeilen = keepWithParents(gliederung.zeilen, fit);
      const fitting = zeilen.filter((zeile) => fit.has(zeile));
      return {
        feld: gliederung.feld,
        zeilen,
        bedarfe: fitting.filter((zeile) => zeile.glied === "bedarf").length,
        massnahmen: fitting.filter((zeile) => zeile.glied === "massnahme").length,
        luecken: fitting.reduce((sum, zeile) => sum + zeile.element.luecken.length, 0),
      };
    })
    .filter(({ zeilen }) => unfiltered || zeilen.length > 0);
}

function fittingLines(zeilen: readonly Zeile[], filter: GliederungFilter): ReadonlySet<Zeile> {
  const fit = new Set<Zeile>();
  let bedarfReaches = false;
  for (const zeile of zeilen) {
    const reaches: boolean =
      zeile.glied === "wirkungsziel" ? zeile.ebene > 2 && bedarfReaches : reachFits(zeile.element, filter);
    if (zeile.ebene === 2) bedarfReaches = zeile.glied === "bedarf" && reaches;
    const placeMatters = filter.gemeindeId !== undefined || filter.zielgruppeId !== undefined;
    if ((reaches || !placeMatters) && (!filter.nurLuecken || zeile.element.luecken.length > 0)) fit.add(zeile);
  }
  return fit;
}

function reachFits({ gemeindeIds, zielgruppeIds }: Reichweite, filter: GliederungFilter): boolean {
  if (filter.gemeindeId && gemeindeIds.length > 0 && !gemeindeIds.includes(filter.gemeindeId)) return false;
  return !filter.zielgruppeId || zielgruppeIds.includes(filter.zielgruppeId);
}

function keepWithParents(zeilen: readonly Zeile[], fit: ReadonlySet<Zeile>): Zeile[] {
  const kept: Zeile[] = [];
  // From the end: the level of the line kept last, whose parents have to stay.
  let child = 0;
  for (const zeile of zeilen.toReversed()) {
    if (!fit.has(zeile) && zeile.ebene >= child) continue;
    kept.push(zeile);
    child = zeile.ebene === 2 ? 0 : zeile.ebene;
  }
  return kept.toReversed();
}

/** How many of each gap there are, in the order in which they are worked off. */
export function countLuecken(felder: readonly FeldGliederung[]): ReadonlyMap<KettenLuecke, number> {
  const counts = new Map<KettenLuecke, number>();
  for (const art of felder.flatMap(({ zeilen }) => zeilen.flatMap((zeile) => zeile.element.luecken))) {
    counts.set(art, (counts.get(art) ?? 0) + 1);
  }
  return new Map(KETTENLUECKEN.flatMap((art) => (counts.has(art) ? [[art, counts.get(art) ?? 0]] : [])));
}
