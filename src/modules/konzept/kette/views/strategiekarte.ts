import type { Ctx } from "#src/platform/ctx.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { KARTE_HOECHSTENS, type KartenRichtung } from "../rules/strategiekarte.ts";
import { loadMessungen } from "../store/oeffentlich-elemente.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import { pfadOf } from "./treffer.ts";
import { indexNetz } from "./wirkungskette.ts";

export type KartenArt = "bedarf" | "wirkungsziel" | "massnahme" | "indikator";

/** A link of the chain with what hangs on it in the direction the map is read. */
export type KartenKnoten = {
  readonly art: KartenArt;
  /** Null: an Indikator has a name only. */
  readonly kennung: string | null;
  readonly titel: string;
  readonly pfad: string;
  readonly weiter: readonly KartenKnoten[];
  /** What should hang on it and does not. */
  readonly luecke: "ohne-ziel" | "ohne-massnahme" | "ohne-bedarf" | null;
};

export type Strategiekarte = {
  readonly felder: readonly {
    readonly name: string;
    readonly slug: string;
    readonly anzahl: { readonly bedarfe: number; readonly ziele: number; readonly massnahmen: number };
    readonly knoten: readonly KartenKnoten[];
    /** Wirkungsziele that answer to no Bedarf, or Maßnahmen without Wirkungsziel: visible, not lost. */
    readonly lose: readonly KartenKnoten[];
  }[];
  /** Too much for one page: only the numbers, until a Handlungsfeld is chosen. */
  readonly gekuerzt: boolean;
  readonly feld: string | null;
};

/**
 * The whole strategy as one nested list (R007): field → Bedarf → Wirkungsziel → Maßnahme, with the Indikatoren of each
 * Wirkungsziel, or the other way round.
 *
 * @param options.ganz everything, however much: for programs
 * @param slug only this Handlungsfeld; one that does not exist gives an empty map
 */
export async function viewStrategiekarte(
  ctx: Ctx,
  richtung: KartenRichtung,
  slug: string | null,
  { ganz = false }: { readonly ganz?: boolean } = {},
): Promise<Strategiekarte> {
  return ctx.db.read(async (db) => {
    const felder = (await listHandlungsfelder(db)).filter((feld) => slug === null || feld.slug === slug);
    const netz = await loadNetz(db, { alles: true });
    const gekuerzt =
      !ganz && slug === null && netz.bedarfe.length + netz.ziele.length + netz.massnahmen.length > KARTE_HOECHSTENS;
    const index = indexNetz(netz);
    const messungen = Map.groupBy(
      await loadMessungen(
        db,
        netz.ziele.map((ziel) => ziel.id),
      ),
      (one) => one.wirkungszielId,
    );
    type Ziel = (typeof netz.ziele)[number];
    type Massnahme = (typeof netz.massnahmen)[number];
    type Bedarf = (typeof netz.bedarfe)[number];
    const node = (
      art: KartenArt,
      one: { readonly kennung: string; readonly titel: string },
      weiter: readonly KartenKnoten[],
      luecke: KartenKnoten["luecke"],
    ): KartenKnoten => ({
      art,
      kennung: one.kennung,
      titel: one.titel,
      pfad: art === "indikator" ? `/konzept/indikatoren/${one.kennung}` : pfadOf({ art, name: one.kennung }),
      weiter,
      luecke,
    });
    const indikatoren = (ziel: Ziel): KartenKnoten[] =>
      (messungen.get(ziel.id) ?? []).map(({ indikator }) => ({
        art: "indikator",
        kennung: null,
        titel: indikator.name,
        pfad: `/konzept/indikatoren/${indikator.slug}`,
        weiter: [],
        luecke: null,
      }));
    const zielNode = (ziel: Ziel, weiter: readonly KartenKnoten[], luecke: KartenKnoten["luecke"]) =>
      node("wirkungsziel", { kennung: ziel.kennung, titel: ziel.aussage }, weiter, luecke);
    const zielDown = (ziel: Ziel): KartenKnoten => {
      const own = index.massnahmenOfZiel(ziel.id);
      const below = own.map((massnahme) => node("massnahme", massnahme, [], null));
      return zielNode(ziel, [...below, ...indikatoren(ziel)], own.length === 0 ? "ohne-massnahme" : null);
    };
    const bedarfDown = (bedarf: Bedarf): KartenKnoten => {
      const own = index.zieleOfBedarf(bedarf.id);
      return node("bedarf", bedarf, own.map(zielDown), own.length === 0 ? "ohne-ziel" : null);
    };
    const zielUp = (ziel: Ziel): KartenKnoten => {
      const own = index.bedarfeOfZiel(ziel.id);
      const above = own.map((bedarf) => node("bedarf", bedarf, [], null));
      return zielNode(ziel, [...above, ...indikatoren(ziel)], own.length === 0 ? "ohne-bedarf" : null);
    };
    const massnahmeUp = (massnahme: Massnahme): KartenKnoten => {
      const own = index.zieleOfMassnahme(massnahme.id);
      return node("massnahme", massnahme, own.map(zielUp), own.length === 0 ? "ohne-ziel" : null);
    };
    return {
      felder: felder.map((feld) => {
        const of = <T extends { readonly handlungsfeldId: string }>(rows: readonly T[]) =>
          rows.filter((row) => row.handlungsfeldId === feld.id);
        const [bedarfe, ziele, massnahmen] = [of(netz.bedarfe), of(netz.ziele), of(netz.massnahmen)];
        const down = richtung === "vom-bedarf";
        const loseZiele = ziele.filter((ziel) => index.bedarfeOfZiel(ziel.id).length === 0);
        const loseMassnahmen = massnahmen.filter((one) => index.zieleOfMassnahme(one.id).length === 0);
        return {
          name: feld.name,
          slug: feld.slug,
          anzahl: { bedarfe: bedarfe.length, ziele: ziele.length, massnahmen: massnahmen.length },
          knoten: gekuerzt ? [] : down ? bedarfe.map(bedarfDown) : massnahmen.map(massnahmeUp),
          lose:
            gekuerzt || !down
              ? []
              : [...loseZiele.map(zielDown), ...loseMassnahmen.map((one) => node("massnahme", one, [], "ohne-ziel"))],
        };
      }),
      gekuerzt,
      feld: slug,
    };
  });
}
