import { ZAEHLENDE_ENTSCHEIDUNGEN } from "../../kette/rules/lage.ts";
import type { Ebene, Genauigkeit, Massnahmenart, Umfang, Zeitangabe } from "../../rules/massnahme.ts";
import type { Umsetzung } from "../../sachstand/rules/sachstand.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Feld, MassnahmeKern } from "../store/bestand.ts";

/** A link of the chain in a list: its number, its words, and the Handlungsfeld that it stands in. */
export type Kurz = {
  readonly kennung: string;
  readonly titel: string;
  readonly feld: { readonly slug: string; readonly name: string };
};

export type MassnahmeKurz = Kurz & {
  readonly ebene: Ebene;
  readonly umfang: Umfang;
  readonly umsetzung: Umsetzung | null;
  readonly art: Massnahmenart | null;
  readonly beginn: Zeitangabe | null;
  readonly ende: Zeitangabe | null;
};

/** Whether it stands in the Konzept and is counted; an idea, a refused or a dropped one is not. */
export function zaehlt({ entscheidung }: Pick<MassnahmeKern, "entscheidung">): boolean {
  return ZAEHLENDE_ENTSCHEIDUNGEN.includes(entscheidung);
}

const zeit = (tag: Datum | null, genauigkeit: Genauigkeit | null): Zeitangabe | null =>
  tag && genauigkeit ? { tag, genauigkeit } : null;

export function presentKurz(
  row: { readonly kennung: string; readonly titel: string; readonly handlungsfeldId: string },
  felder: ReadonlyMap<string, Feld>,
): Kurz {
  const feld = felder.get(row.handlungsfeldId);
  return { kennung: row.kennung, titel: row.titel, feld: { slug: feld?.slug ?? "", name: feld?.name ?? "" } };
}

export function presentMassnahme(row: MassnahmeKern, felder: ReadonlyMap<string, Feld>): MassnahmeKurz {
  return {
    ...presentKurz(row, felder),
    ebene: row.ebene,
    umfang: row.umfang,
    umsetzung: row.umsetzung,
    art: row.art,
    beginn: zeit(row.beginn, row.beginnGenauigkeit),
    ende: zeit(row.ende, row.endeGenauigkeit),
  };
}

export function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
