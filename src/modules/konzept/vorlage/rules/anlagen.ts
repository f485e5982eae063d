import type { Datum } from "#src/shared/datum.ts";
import type { UnterschiedView } from "../../fassung/rules/darstellung.ts";
import type { Element } from "../../fassung/rules/manifest.ts";
import type { Finanzierungsbild } from "../../quer/rules/finanzierung-bild.ts";

export type AnlageZeile = {
  readonly kennung: string;
  readonly titel: string;
  readonly zustaendigkeit: string;
  readonly finanzierung: string;
};

/** The statements on money, counted: every sum says of how many statements it is. */
export type AnlageGeld = Pick<
  Finanzierungsbild,
  "gesamt" | "ohneAussage" | "aussagen" | "mitBetrag" | "arten" | "stellen"
>;

/** What hangs on a paper. Made of what is public, so that it may go with the public version. */
export type Anlagen = {
  readonly version: 1;
  /** Names the state of the Konzept that it shows. */
  readonly stand: string;
  /** The Fassung that it is compared with; null when there is none, or when nothing is compared. */
  readonly von: { readonly bezeichnung: string; readonly beschlossenAm: Datum; readonly gremium: string } | null;
  /** How many elements of each kind the Konzept has now. */
  readonly umfang: Readonly<Record<Element["art"], number>>;
  readonly aenderungen: readonly UnterschiedView[];
  readonly tabellen: readonly { readonly feld: string; readonly zeilen: readonly AnlageZeile[] }[];
  readonly geld: AnlageGeld;
};

/** The three columns of a Konzept, by Handlungsfeld (R095). */
export function tabellenOf(elemente: readonly Element[], kennungen: ReadonlySet<string> | null): Anlagen["tabellen"] {
  const felder = elemente.filter((one) => one.art === "handlungsfeld");
  return felder.flatMap((feld) => {
    const zeilen = elemente
      .filter((one) => one.art === "massnahme" && one.ort === feld.id && (kennungen?.has(one.kennung) ?? true))
      .map(({ kennung, titel, inhalt }) => ({
        kennung,
        titel,
        zustaendigkeit: inhalt.zustaendigkeit ?? "",
        finanzierung: inhalt.finanzierung ?? "",
      }));
    return zeilen.length > 0 ? [{ feld: feld.titel, zeilen }] : [];
  });
}
