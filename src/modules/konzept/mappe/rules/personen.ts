import { listPersonenspalten, type Personenspalte } from "#src/shared/personendaten.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { BEDARFE, BELEGE, BLAETTER, HANDLUNGSFELDER, INDIKATOREN, MASSNAHMEN, ZIELE } from "./blaetter.ts";
import { VERKNUEPFUNGEN } from "./blatt-verknuepfungen.ts";
import type { Tabelle } from "./plan.ts";

const BLATTKOEPFE = [HANDLUNGSFELDER, BEDARFE, ZIELE, MASSNAHMEN, INDIKATOREN, VERKNUEPFUNGEN, BELEGE].map((def) => ({
  name: suchtext(BLAETTER[def.blatt]),
  koepfe: new Set([...def.schluessel, ...def.spalten.map((one) => one.kopf)].map(suchtext)),
}));

/** Columns of a workbook with data about persons, also on sheets that nobody reads. Its own columns hold none (AS12). */
export function findPersonenspalten(tabellen: readonly Tabelle[]): Personenspalte[] {
  return tabellen.flatMap(({ name, kopf, zeilen }) => {
    const koepfe = BLATTKOEPFE.find((one) => one.name === suchtext(name))?.koepfe;
    return listPersonenspalten(
      kopf,
      zeilen.map((one) => one.zellen),
      (one) => koepfe?.has(suchtext(one)) ?? false,
    );
  });
}
