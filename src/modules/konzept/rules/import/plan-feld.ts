import { suchtext } from "#src/shared/suchtext.ts";
import type { Bezuege } from "./bezuege.ts";
import { readTitel } from "./entwurf.ts";
import type { MassnahmeEntwurf, Option, PlanEingabe } from "./plan-typen.ts";
import { feldSpalte, feldText, type Rohzeile } from "./rohzeile.ts";

export type Feld = { readonly name: string; readonly id: MassnahmeEntwurf["handlungsfeldId"] };

/** To which Handlungsfeld a row belongs; null when nobody has said. */
function findFeld(
  zeile: Rohzeile,
  eingabe: PlanEingabe,
  bezuege: Bezuege,
  bewaehrt: (feld: string) => boolean,
): Feld | null {
  const spalte = feldSpalte(zeile, "handlungsfeld");
  const written = feldText(zeile, "handlungsfeld") || zeile.feldDarueber || eingabe.vorgabe?.handlungsfeld || "";
  if (written === "") return null;
  const ziel = bezuege.resolveFeld(written, zeile.probleme, spalte, bewaehrt);
  if (!ziel) return { name: written, id: null };
  if (ziel.art === "neu") return { name: ziel.name, id: null };
  const known = eingabe.felder.find(({ id }) => id === ziel.wert);
  return { name: known?.name ?? written, id: ziel.wert };
}

export function findFelder(
  taken: readonly Rohzeile[],
  eingabe: PlanEingabe,
  bezuege: Bezuege,
): ReadonlyMap<Rohzeile, Feld | null> {
  const titles = new Set(
    eingabe.existing.map(({ handlungsfeld, titel }) => `${suchtext(handlungsfeld)}|${suchtext(titel)}`),
  );
  return new Map(
    taken.map((row) => {
      const titel = suchtext(readTitel(row).titel);
      return [row, findFeld(row, eingabe, bezuege, (feld) => titles.has(`${suchtext(feld)}|${titel}`))];
    }),
  );
}

/** The field of a new Maßnahme for which the table names none: somebody has to say. */
export function askFeld(zeile: Rohzeile, { felder }: PlanEingabe): Feld | null {
  const optionen: readonly Option[] = felder.map(({ name }, index) => ({ wert: `feld-${index + 1}`, name }));
  const { gewaehlt } = zeile.probleme.add({ code: "ohne-handlungsfeld", optionen });
  const chosen = felder[Number(/^feld-(\d+)$/.exec(gewaehlt ?? "")?.[1]) - 1];
  return chosen ? { name: chosen.name, id: chosen.id } : null;
}
