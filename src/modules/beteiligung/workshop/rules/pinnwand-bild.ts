import type { ClusterId, GruppeId, KarteId } from "./ids.ts";
import { sortCluster, type Stimme, type Wertung } from "./pinnwand.ts";
import type { Ergebnisart } from "./workshop.ts";

type Gruppe = { readonly id: GruppeId; readonly name: string; readonly thema: string };
type Karte = {
  readonly id: KarteId;
  readonly gruppeId: GruppeId;
  readonly clusterId: ClusterId | null;
  readonly text: string;
};
type Cluster = {
  readonly id: ClusterId;
  readonly gruppeId: GruppeId;
  readonly titel: string;
  readonly rev: number;
  readonly punkte: number;
  readonly ja: number;
  readonly nein: number;
  readonly enthaltung: number;
  readonly ergebnisArt: Ergebnisart | null;
  readonly ergebnisId: string | null;
  readonly ergebnisKennung: string;
};
type Wertungszeile = {
  readonly clusterId: ClusterId;
  readonly person: string;
  readonly punkte: number;
  readonly stimme: Stimme | null;
};

export type ClusterBild = Pick<Cluster, "id" | "titel" | "rev" | "ergebnisArt" | "ergebnisId" | "ergebnisKennung"> &
  Wertung & {
    readonly karten: readonly Pick<Karte, "id" | "text">[];
    /** Counted on paper; the rest of the dots and votes came from telephones. */
    readonly papier: Pick<Cluster, "punkte" | "ja" | "nein" | "enthaltung">;
    /** Of whoever is looking. */
    readonly eigene: { readonly punkte: number; readonly stimme: Stimme | null };
  };

export type GruppenBild = Gruppe & {
  /** Cards in no cluster. */
  readonly lose: readonly Pick<Karte, "id" | "text">[];
  readonly cluster: readonly ClusterBild[];
};

/**
 * The board as everybody sees it: by group, clusters with the most dots first (WS12).
 *
 * @param person whose own dots and votes are shown; null: nobody's
 */
export function drawPinnwand(
  gruppen: readonly Gruppe[],
  karten: readonly Karte[],
  cluster: readonly Cluster[],
  wertungen: readonly Wertungszeile[],
  person: string | null,
): GruppenBild[] {
  const nurText = ({ id, text }: Karte) => ({ id, text });
  const drawn = (one: Cluster): ClusterBild => {
    const { id, titel, rev, ergebnisArt, ergebnisId, ergebnisKennung, punkte, ja, nein, enthaltung } = one;
    const these = wertungen.filter((row) => row.clusterId === id);
    const own = these.find((row) => row.person === person);
    const stimmen = (stimme: Stimme) => these.filter((row) => row.stimme === stimme).length;
    return {
      id,
      titel,
      rev,
      ergebnisArt,
      ergebnisId,
      ergebnisKennung,
      punkte: these.reduce((sum, row) => sum + row.punkte, punkte),
      stimmen: { ja: ja + stimmen("ja"), nein: nein + stimmen("nein"), enthaltung: enthaltung + stimmen("enthaltung") },
      papier: { punkte, ja, nein, enthaltung },
      karten: karten.filter((karte) => karte.clusterId === id).map(nurText),
      eigene: { punkte: own?.punkte ?? 0, stimme: own?.stimme ?? null },
    };
  };
  return gruppen.map(({ id, name, thema }) => ({
    id,
    name,
    thema,
    lose: karten.filter((one) => one.gruppeId === id && one.clusterId === null).map(nurText),
    cluster: sortCluster(cluster.filter((one) => one.gruppeId === id).map(drawn)),
  }));
}
