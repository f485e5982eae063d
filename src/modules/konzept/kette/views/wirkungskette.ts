import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Einschaetzung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { loadStaende } from "../../sachstand/views/stand.ts";
import { releaseBeleg } from "../rules/beleg.ts";
import type {
  BedarfId,
  Belegart,
  Belegwirkung,
  BelegZahlen,
  Bedarfsstand,
  Glied,
  Vorrang,
  WirkungszielId,
} from "../rules/kette.ts";
import { type BelegAmElement, listBelegeOf } from "../store/belege.ts";
import type { Netz } from "../store/oeffentlich-netz.ts";

/** A Beleg as everybody may read it. `nummer` is its place on the page of its Bedarf. */
export type BelegView = {
  readonly nummer: number;
  readonly art: Belegart;
  readonly aussage: string;
  /** In their own words, and with their leave. */
  readonly woertlich: boolean;
  readonly quelle: string;
  readonly tag: Datum | null;
  readonly fundstelle: string;
  readonly adresse: string;
  readonly zahlen: BelegZahlen | null;
  readonly grund: string;
  readonly wirkung: Belegwirkung;
};

export type KetteBedarf = {
  readonly kennung: string;
  readonly titel: string;
  readonly vorrang: Vorrang | null;
  readonly stand: Bedarfsstand;
  /** Why it is linked with the thing the page is about; empty where nobody said so. */
  readonly grund: string;
};
export type KetteZiel = {
  readonly kennung: string;
  readonly aussage: string;
  readonly zieljahr: number | null;
  readonly grund: string;
};
export type KetteMassnahme = {
  readonly kennung: string;
  readonly titel: string;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly sachstandAm: Datum | null;
  /** The first thing it brings forth, with how much of it there is. */
  readonly leistung: {
    readonly name: string;
    readonly einheit: string;
    readonly soll: number | null;
    readonly ist: number;
  } | null;
  readonly grund: string;
};
export type KetteBeleg = {
  readonly bedarf: string;
  readonly nummer: number;
  readonly art: Belegart;
  readonly aussage: string;
  readonly tag: Datum | null;
};

/** The chain around one of its links, as everybody may see it. */
export type KetteView = {
  readonly belege: readonly KetteBeleg[];
  readonly bedarfe: readonly KetteBedarf[];
  readonly ziele: readonly KetteZiel[];
  readonly massnahmen: readonly KetteMassnahme[];
};

function presentBeleg(beleg: BelegAmElement, place: number): BelegView {
  const { art, aussage, quelle, tag, fundstelle, adresse, zahlen, grund, wirkung, freigabe } = beleg;
  const woertlich = freigabe === "woertlich";
  return { nummer: place + 1, art, aussage, woertlich, quelle, tag, fundstelle, adresse, zahlen, grund, wirkung };
}

/** The released Belege of one Wirkungsziel or Maßnahme itself. */
export async function listBelegeAm(db: Db, glied: Glied, id: string): Promise<BelegView[]> {
  return (await listBelegeOf(db, glied, [id])).flatMap((row) => releaseBeleg(row) ?? []).map(presentBeleg);
}

/** The released Belege of each Bedarf, and how many stay in the office. */
export async function viewBelege(
  db: Db,
  bedarfIds: readonly BedarfId[],
): Promise<ReadonlyMap<BedarfId, { readonly belege: readonly BelegView[]; readonly zurueckgehalten: number }>> {
  const groups = Map.groupBy(await listBelegeOf(db, "bedarf", bedarfIds), (row) => row.elementId);
  return new Map(
    bedarfIds.map((id) => {
      const all = groups.get(id) ?? [];
      const released = all.flatMap((row) => releaseBeleg(row) ?? []);
      return [
        id,
        {
          belege: released.map(presentBeleg),
          zurueckgehalten: all.length - released.length,
        },
      ];
    }),
  );
}

/**
 * From the stored net to what a page shows.
 *
 * @param mitte the link whose page it is: the reasons are those of its own links
 */
export async function viewKetteOf(
  db: Db,
  heute: Datum,
  netz: Netz,
  mitte: { readonly art: "bedarf" | "wirkungsziel" | "massnahme"; readonly id: string },
): Promise<KetteView> {
  const bedarfIds = netz.bedarfe.map((one) => one.id);
  const belege = await viewBelege(db, bedarfIds);
  // The page of a Maßnahme shows its own reports in this place.
  const others = mitte.art === "massnahme" ? [] : netz.massnahmen.map((one) => one.id);
  const staende = await loadStaende(db, others, "oeffentlich", heute);
  const grund = reasons(netz, mitte);
  return {
    belege: netz.bedarfe.flatMap(({ id, kennung }) =>
      (belege.get(id)?.belege ?? []).map(({ nummer, art, aussage, tag }) => ({
        bedarf: kennung,
        nummer,
        art,
        aussage,
        tag,
      })),
    ),
    bedarfe: netz.bedarfe.map(({ id, kennung, titel, vorrang, stand }) => ({
      kennung,
      titel,
      vorrang,
      stand,
      grund: grund(id),
    })),
    ziele: netz.ziele.map(({ id, kennung, aussage, zieljahr }) => ({ kennung, aussage, zieljahr, grund: grund(id) })),
    massnahmen: netz.massnahmen.map(({ id, kennung, titel, umsetzung, einschaetzung, sachstandAm }) => {
      const first = staende.get(id)?.leistungen.find((one) => one.ist !== null);
      return {
        kennung,
        titel,
        umsetzung,
        einschaetzung,
        sachstandAm,
        leistung:
          first && first.ist !== null
            ? { name: first.name, einheit: first.einheit, soll: first.soll, ist: first.ist }
            : null,
        grund: grund(id),
      };
    }),
  };
}

/** The reason that stands with the link between the middle and a neighbour. */
function reasons(netz: Netz, mitte: { readonly id: string }): (id: string) => string {
  const found = new Map<string, string>();
  for (const edge of netz.bedarfZiele) {
    if (edge.bedarfId === mitte.id) found.set(edge.wirkungszielId, edge.grund);
    if (edge.wirkungszielId === mitte.id) found.set(edge.bedarfId, edge.grund);
  }
  for (const edge of netz.zielMassnahmen) {
    if (edge.massnahmeId === mitte.id) found.set(edge.wirkungszielId, edge.grund);
    if (edge.wirkungszielId === mitte.id) found.set(edge.massnahmeId, edge.grund);
  }
  return (id) => found.get(id) ?? "";
}

/** Which Wirkungsziele answer to a Bedarf, and which Maßnahmen to a Wirkungsziel: for lists that nest. */
export function indexNetz(netz: Netz) {
  const zieleOf = Map.groupBy(netz.bedarfZiele, (edge) => edge.bedarfId);
  const bedarfeOf = Map.groupBy(netz.bedarfZiele, (edge) => edge.wirkungszielId);
  const massnahmenOf = Map.groupBy(netz.zielMassnahmen, (edge) => edge.wirkungszielId);
  const zieleOfMassnahme = Map.groupBy(netz.zielMassnahmen, (edge) => edge.massnahmeId);
  const pick = <T extends { readonly id: string }>(rows: readonly T[], ids: ReadonlySet<string>) =>
    rows.filter((row) => ids.has(row.id));
  return {
    zieleOfBedarf: (id: BedarfId) => pick(netz.ziele, new Set((zieleOf.get(id) ?? []).map((e) => e.wirkungszielId))),
    bedarfeOfZiel: (id: WirkungszielId) =>
      pick(netz.bedarfe, new Set((bedarfeOf.get(id) ?? []).map((e) => e.bedarfId))),
    massnahmenOfZiel: (id: WirkungszielId) =>
      pick(netz.massnahmen, new Set((massnahmenOf.get(id) ?? []).map((e) => e.massnahmeId))),
    zieleOfMassnahme: (id: Netz["massnahmen"][number]["id"]) =>
      pick(netz.ziele, new Set((zieleOfMassnahme.get(id) ?? []).map((e) => e.wirkungszielId))),
  };
}
