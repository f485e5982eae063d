import type { Abschnitt, Datenzeile } from "./aufbau.ts";
import type { Entscheidungen } from "./plan-typen.ts";
import { type Probleme, startProbleme } from "./probleme.ts";
import type { Zuordnung } from "./spalten.ts";
import type { Spaltenziel } from "./spaltennamen.ts";
import { type ImportZeile, type Zelle, zellText } from "./zeile.ts";

export type Feldzelle = {
  readonly zelle: Zelle;
  readonly text: string;
  readonly spalte: number;
  readonly faktor: 1 | 1000;
};

/** A row with its cells by what they become. `weggelassen` rows are shown, not taken. */
export type Rohzeile = {
  readonly nummer: number;
  readonly zellen: ReadonlyMap<Spaltenziel, readonly Feldzelle[]>;
  /** Of the section above it or, in merged cells, of the row above. */
  readonly feldDarueber: string;
  readonly probleme: Probleme;
  readonly weggelassen: boolean;
};

function readZellen(zeile: ImportZeile, mapping: Zuordnung, probleme: Probleme): Map<Spaltenziel, Feldzelle[]> {
  const zellen = new Map<Spaltenziel, Feldzelle[]>();
  for (const { spalte, ziel, faktor } of mapping) {
    if (ziel === "nicht-uebernehmen") continue;
    const zelle = zeile.cells[spalte];
    if (zelle?.kind === "error") probleme.add({ code: "zellfehler", spalte, values: { wert: zelle.text } });
    const text = zellText(zelle);
    if (!zelle || text === "") continue;
    zellen.set(ziel, [...(zellen.get(ziel) ?? []), { zelle, text, spalte, faktor }]);
  }
  return zellen;
}

/** The text of all columns that became one field, a line each. */
export function feldText(zeile: Pick<Rohzeile, "zellen">, ziel: Spaltenziel): string {
  return (zeile.zellen.get(ziel) ?? []).map(({ text }) => text).join("\n");
}

export function feldSpalte(zeile: Pick<Rohzeile, "zellen">, ziel: Spaltenziel): number | null {
  return zeile.zellen.get(ziel)?.[0]?.spalte ?? null;
}

const SUMME = /^(?:summe|gesamt|gesamtsumme|insgesamt|zwischensumme|total)\b/iu;
/** What a continued row can give to the row above it. */
const FORTSETZBAR: readonly Spaltenziel[] = [
  "beschreibung",
  "zustaendigkeit",
  "federfuehrung",
  "mitwirkung",
  "finanzierung",
  "betrag",
  "gemeinden",
  "zielgruppen",
  "querschnittsthemen",
];

/** Adds the cells of a row without a title to the row it belongs to; further Stellen become partners. */
function join(above: Rohzeile, below: ReadonlyMap<Spaltenziel, readonly Feldzelle[]>): Rohzeile {
  const zellen = new Map(above.zellen);
  for (const ziel of FORTSETZBAR) {
    const more = below.get(ziel);
    if (!more) continue;
    const hasLead = feldText(above, "zustaendigkeit") !== "" || feldText(above, "federfuehrung") !== "";
    const partner = (ziel === "zustaendigkeit" || ziel === "federfuehrung") && hasLead;
    const target = partner ? "mitwirkung" : ziel;
    zellen.set(target, [...(zellen.get(target) ?? []), ...more]);
  }
  return { ...above, zellen };
}

/**
 * Goes through the rows in their order: carries the Handlungsfeld down, joins and leaves out rows as decided.
 *
 * @param isKnown whether a row that would come from joining two is there already
 */
export function readRohzeilen(
  teile: readonly (Abschnitt | Datenzeile)[],
  mapping: Zuordnung,
  entscheidungen: Entscheidungen,
  isKnown: (joined: Rohzeile) => boolean,
): readonly Rohzeile[] {
  const rows: Rohzeile[] = [];
  let feldDarueber = "";
  let lastTaken = -1;
  for (const teil of teile) {
    if (teil.art === "abschnitt") {
      feldDarueber = teil.handlungsfeld;
      continue;
    }
    const probleme = startProbleme(teil.zeile.number, entscheidungen);
    const zellen = readZellen(teil.zeile, mapping, probleme);
    if (zellen.size === 0) continue;
    const feld = feldText({ zellen }, "handlungsfeld");
    const titel = feldText({ zellen }, "titel");
    // Nothing but the field: the head of a group in a table that names it once.
    if (feld !== "" && zellen.size === 1) {
      feldDarueber = feld;
      continue;
    }
    let weggelassen = false;
    const above = rows[lastTaken];
    if (titel === "") {
      const joined = above ? join(above, zellen) : null;
      const { gewaehlt } = probleme.add({
        code: "ohne-titel",
        values: { zeile: above?.nummer ?? 0 },
        optionen: above ? ["verbinden", "weglassen"] : ["weglassen"],
        vorschlag: above ? "verbinden" : "weglassen",
        ...(joined && isKnown(joined) && { ohneEntscheidung: "verbinden" as const }),
      });
      weggelassen = gewaehlt === "weglassen";
      if (gewaehlt === "verbinden" && joined) {
        rows[lastTaken] = joined;
        weggelassen = true;
      }
    } else if (SUMME.test(titel)) {
      const { gewaehlt } = probleme.add({
        code: "summenzeile",
        spalte: feldSpalte({ zellen }, "titel"),
        values: { titel },
        optionen: ["weglassen", "uebernehmen"],
        ohneEntscheidung: "weglassen",
      });
      weggelassen = gewaehlt === "weglassen";
    }
    if (feld !== "") feldDarueber = feld;
    rows.push({ nummer: teil.zeile.number, zellen, feldDarueber, probleme, weggelassen });
    if (titel !== "" && !weggelassen) lastTaken = rows.length - 1;
  }
  return rows;
}
