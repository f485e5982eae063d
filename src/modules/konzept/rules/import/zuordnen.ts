import { suchtext } from "#src/shared/suchtext.ts";
import { createAehnlichkeit } from "./aehnlich.ts";
import type { BestehendeMassnahme } from "./plan-typen.ts";
import type { Probleme } from "./probleme.ts";
import { tidyText } from "./zeile.ts";

export type Gesucht = {
  readonly kennung: string | null;
  readonly feld: string;
  readonly titel: string;
  readonly zustaendigkeit: string;
  readonly finanzierung: string;
  readonly titelSpalte: number | null;
  readonly kennungSpalte: number | null;
  readonly probleme: Probleme;
};

/** The Maßnahme a row speaks of. `ergaenzen`: keep what is there, add what is new. */
export type Zugeordnet = { readonly bestehend: BestehendeMassnahme; readonly ergaenzen: boolean };

/** From these points two titles are taken for similar; below the lower ones they have nothing to do with each other. */
const AEHNLICH_AB = 0.6;
const FREMD_UNTER = 0.3;

/** `m 7`, `M07` and `M7` are the same number. */
export function kennungForm(kennung: string): string {
  return suchtext(kennung)
    .replace(/\b0+(?=\d)/g, "")
    .replace(/(?<=[a-z])\s*0*(?=\d)/g, "")
    .replace(/\s+/g, "-");
}

const feldTitel = (feld: string, titel: string) => `${suchtext(feld)}|${suchtext(titel)}`;

function similarity(a: string, b: string): number {
  const one = createAehnlichkeit<true>();
  one.add(suchtext(a), true);
  return one.find(suchtext(b), 0, 1)[0]?.punkte ?? 0;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * Finds for each row the Maßnahme it speaks of: by its Kennung, by Handlungsfeld and title, by title alone, at last by a
 * similar title. No Maßnahme is taken twice. What is not certain becomes a problem of the row.
 *
 * @param unterscheidend words by which similar titles differ in substance, such as names of Gemeinden
 */
export function zuordnen(
  rows: readonly Gesucht[],
  existing: readonly BestehendeMassnahme[],
  unterscheidend: ReadonlySet<string>,
): ReadonlyMap<Gesucht, Zugeordnet> {
  const found = new Map<Gesucht, Zugeordnet>();
  const taken = new Set<BestehendeMassnahme>();
  const settled = new Set<Gesucht>();
  const take = (row: Gesucht, bestehend: BestehendeMassnahme, ergaenzen = false) => {
    found.set(row, { bestehend, ergaenzen });
    taken.add(bestehend);
    settled.add(row);
  };
  const free = () => existing.filter((massnahme) => !taken.has(massnahme));
  const open = () => rows.filter((row) => !settled.has(row));

  const byKennung = new Map(existing.map((massnahme) => [kennungForm(massnahme.kennung), massnahme]));
  const byTitel = groupBy(existing, ({ titel }) => suchtext(titel));
  for (const row of rows) {
    const bestehend = row.kennung === null ? undefined : byKennung.get(kennungForm(row.kennung));
    if (!bestehend || taken.has(bestehend)) continue;
    const choice = askKennung(row, bestehend, byTitel);
    if (choice === "kennung") take(row, bestehend);
    if (choice === "neu") settled.add(row);
  }

  takeGroups(open(), free(), ({ feld, titel }) => feldTitel(feld, titel), take);

  const titles = groupBy(free(), ({ titel }) => suchtext(titel));
  for (const row of open()) {
    const [only, ...more] = (titles.get(suchtext(row.titel)) ?? []).filter((massnahme) => !taken.has(massnahme));
    if (!only || more.length > 0) continue;
    if (row.feld !== "") {
      const { gewaehlt } = row.probleme.add({
        code: "titel-in-anderem-feld",
        spalte: row.titelSpalte,
        values: { kennung: only.kennung, titel: only.titel, handlungsfeld: only.handlungsfeld },
        optionen: ["aendern", "neu"],
        ohneEntscheidung: "aendern",
      });
      if (gewaehlt === "neu") {
        settled.add(row);
        continue;
      }
    }
    take(row, only);
  }
  takeSimilar(open(), free(), unterscheidend, taken, take);
  return found;
}

type Take = (row: Gesucht, bestehend: BestehendeMassnahme, ergaenzen?: boolean) => void;

/** A row with a known Kennung: is it that Maßnahme, though its title says otherwise? */
function askKennung(
  row: Gesucht,
  bestehend: BestehendeMassnahme,
  byTitel: ReadonlyMap<string, readonly BestehendeMassnahme[]>,
): "kennung" | "titel" | "neu" | null {
  if (suchtext(row.titel) === suchtext(bestehend.titel)) return "kennung";
  const values = { kennung: bestehend.kennung, titel: bestehend.titel };
  const other = byTitel.get(suchtext(row.titel))?.[0];
  if (other) {
    const { gewaehlt } = row.probleme.add({
      code: "kennung-passt-nicht",
      spalte: row.kennungSpalte,
      values: { ...values, andere: other.kennung },
      optionen: ["titel", "kennung", "neu"],
      vorschlag: "titel",
    });
    return gewaehlt === "kennung" || gewaehlt === "neu" ? gewaehlt : "titel";
  }
  if (similarity(row.titel, bestehend.titel) >= FREMD_UNTER) return "kennung";
  const { gewaehlt } = row.probleme.add({
    code: "titel-ganz-anders",
    spalte: row.titelSpalte,
    values,
    optionen: ["aendern", "neu"],
    ohneEntscheidung: "aendern",
  });
  return gewaehlt === "neu" ? "neu" : "kennung";
}

const sameWer = (row: Gesucht, { zustaendigkeit }: BestehendeMassnahme) =>
  tidyText(zustaendigkeit) === tidyText(row.zustaendigkeit);
const sameGeld = (row: Gesucht, { finanzierung }: BestehendeMassnahme) =>
  tidyText(finanzierung) === tidyText(row.finanzierung);

/** How equal titles are told apart, the surest first. */
const UNTERSCHEIDUNGEN: readonly ((row: Gesucht, massnahme: BestehendeMassnahme) => boolean)[] = [
  (row, massnahme) => sameWer(row, massnahme) && sameGeld(row, massnahme),
  sameWer,
  sameGeld,
  () => true,
];

/** Same key on both sides: first those with the same Zuständigkeit and Finanzierung, at last in their order. */
function takeGroups(
  rows: readonly Gesucht[],
  existing: readonly BestehendeMassnahme[],
  keyOf: (item: { readonly feld: string; readonly titel: string }) => string,
  take: Take,
): void {
  const groups = groupBy(existing, ({ handlungsfeld, titel }) => keyOf({ feld: handlungsfeld, titel }));
  for (const [key, same] of groupBy(rows, keyOf)) {
    const waiting = [...(groups.get(key) ?? [])];
    let open: readonly Gesucht[] = same;
    for (const fits of UNTERSCHEIDUNGEN) {
      open = open.filter((row) => {
        const at = waiting.findIndex((massnahme) => fits(row, massnahme));
        const [match] = at === -1 ? [] : waiting.splice(at, 1);
        if (match) take(row, match);
        return !match;
      });
    }
  }
}

/** Words that only one of two titles has. */
function differingWords(a: string, b: string): readonly string[] {
  const [left, right] = [new Set(suchtext(a).split(" ")), new Set(suchtext(b).split(" "))];
  return [...left, ...right].filter((word) => !(left.has(word) && right.has(word)));
}

function takeSimilar(
  rows: readonly Gesucht[],
  existing: readonly BestehendeMassnahme[],
  unterscheidend: ReadonlySet<string>,
  taken: ReadonlySet<BestehendeMassnahme>,
  take: Take,
): void {
  if (rows.length === 0 || existing.length === 0) return;
  const titles = createAehnlichkeit<BestehendeMassnahme>();
  for (const massnahme of existing) titles.add(suchtext(massnahme.titel), massnahme);
  for (const row of rows) {
    const best = titles.find(suchtext(row.titel), AEHNLICH_AB, 5).find(({ wert }) => !taken.has(wert))?.wert;
    if (!best) continue;
    const other = differingWords(row.titel, best.titel).some((word) => /\d/.test(word) || unterscheidend.has(word));
    const { gewaehlt } = row.probleme.add({
      code: "titel-aehnlich",
      spalte: row.titelSpalte,
      values: { kennung: best.kennung, titel: best.titel },
      optionen: ["ergaenzen", "neu"],
      ohneEntscheidung: other ? "neu" : "ergaenzen",
    });
    if (gewaehlt === "ergaenzen") take(row, best, true);
  }
}
