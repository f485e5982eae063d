import type { Umfrage } from "../../umfrage/rules/definition.ts";
import { bezugOf } from "./bezug.ts";
import type { Datensatz } from "./datensatz.ts";
import { type Gleichung, type Spanne, spannenOf } from "./spanne.ts";
import { kreuzId, kreuzOf, zellId } from "./tafel.ts";
import { countKreuz, countMerkmal, findMerkmal } from "./zaehlen.ts";

export type Knoten = {
  readonly id: string;
  readonly wert: number;
  /** What everybody knows it is at least, when it is not told: an empty answer to a question would be told. */
  readonly mindestens: 0 | 1;
  readonly tafel: string;
  /** False for what no table has a place for. */
  readonly zeigbar: boolean;
};

/** What is known of several cells because somebody published a table. */
export type Linie = {
  readonly glieder: readonly (readonly [id: string, faktor: number])[];
  readonly art: "=" | "<=";
  readonly summe: number;
  readonly tafel: string;
};

/**
 * Everything that published tables say together: their cells, and what everybody can add up. A question says that its
 * answers and "no answer" make its base; a condition, that its base is some answers of an earlier question; several boxes,
 * how many may be ticked; a cross table, that its rows and columns make the tables of both questions (EG8).
 */
export class Geflecht {
  readonly knoten = new Map<string, Knoten>();
  readonly linien: Linie[] = [];
  /** Questions whose base says something about these others that is not worked out. */
  readonly unklar = new Map<string, readonly string[]>();
  readonly #daten: Datensatz;
  /** By the cells of a part: what is untold in it says which lines go through it. */
  readonly #kept = new Map<string, readonly Spanne[] | null>();

  constructor(umfrage: Umfrage, daten: Datensatz, tafeln: readonly string[]) {
    this.#daten = daten;
    for (const one of tafeln) if (!kreuzOf(one)) this.#addFrage(one);
    for (const one of tafeln) if (!kreuzOf(one)) this.#addBezug(umfrage, one);
    for (const one of tafeln) {
      const kreuz = kreuzOf(one);
      if (kreuz) this.#addKreuz(one, kreuz.zeile, kreuz.spalte);
    }
  }

  /** A line that does not hold for these answers, as after an import with gaps, misleads whoever counts on it. */
  #add(linie: Linie): void {
    const sum = linie.glieder.reduce((all, [id, factor]) => all + factor * (this.knoten.get(id)?.wert ?? 0), 0);
    if (linie.art === "=" ? sum === linie.summe : sum <= linie.summe) this.linien.push(linie);
  }

  #addFrage(tafel: string): void {
    const frage = this.#daten.fragen.find((one) => one.schluessel === tafel);
    for (const merkmal of frage?.merkmale ?? []) {
      const { zellen, ohne, gefragt } = countMerkmal(this.#daten, merkmal);
      const isBox = merkmal.art === "kreuz";
      const ids = zellen.map((_, at) => zellId(merkmal.schluessel, at));
      const rest = zellId(merkmal.schluessel, "ohne");
      for (const [at, id] of ids.entries())
        this.knoten.set(id, { id, wert: zellen[at] ?? 0, mindestens: 1, tafel, zeigbar: true });
      this.knoten.set(rest, { id: rest, wert: ohne, mindestens: isBox ? 0 : 1, tafel, zeigbar: !isBox });
      this.#add({ glieder: [...ids, rest].map((id) => [id, 1]), art: "=", summe: gefragt, tafel });
    }
    if (frage?.typ === "mehrfach") this.#addBoxes(tafel);
  }

  /** Whoever was asked ticks one at least or none; an exclusive box leaves no other. */
  #addBoxes(tafel: string): void {
    const frage = this.#daten.fragen.find((one) => one.schluessel === tafel);
    const boxes = frage?.merkmale ?? [];
    const [first] = boxes;
    if (!first) return;
    const { gefragt } = countMerkmal(this.#daten, first);
    const id = (at: number) => zellId(boxes[at]?.schluessel ?? "", 0);
    this.#add({ glieder: boxes.map((_, at) => [id(at), -1]), art: "<=", summe: -gefragt, tafel });
    const { hoechstens = null } = frage ?? {};
    const nothing = boxes.findIndex((one) => one.lesart === "nichts");
    if (hoechstens !== null)
      this.#add({
        glieder: boxes.map((_, at) => [id(at), at === nothing ? hoechstens : 1]),
        art: "<=",
        summe: hoechstens * gefragt,
        tafel,
      });
    for (const [at, box] of boxes.entries()) {
      if (!box.exklusiv) continue;
      for (const [other, { exklusiv }] of boxes.entries())
        if (other !== at && (!exklusiv || other > at))
          this.#add({
            glieder: [
              [id(at), 1],
              [id(other), 1],
            ],
            art: "<=",
            summe: gefragt,
            tafel,
          });
    }
  }

  #addBezug(umfrage: Umfrage, tafel: string): void {
    const bezug = bezugOf(umfrage, this.#daten.fragen, tafel);
    if (bezug.art === "unklar") this.unklar.set(tafel, bezug.fragen);
    const first = this.#daten.fragen.find((one) => one.schluessel === tafel)?.merkmale[0];
    if (bezug.art !== "genau" || !first || !this.knoten.has(zellId(bezug.merkmal, "ohne"))) return;
    const earlier = findMerkmal(this.#daten, bezug.merkmal);
    const ungefragt = earlier && bezug.ungefragt ? countMerkmal(this.#daten, earlier.merkmal).nichtGefragt : 0;
    const ids = [
      ...bezug.zellen.map((at) => zellId(bezug.merkmal, at)),
      ...(bezug.ohne ? [zellId(bezug.merkmal, "ohne")] : []),
    ];
    const { gefragt } = countMerkmal(this.#daten, first);
    this.#add({ glieder: ids.map((id) => [id, 1]), art: "=", summe: gefragt - ungefragt, tafel });
  }

  #addKreuz(tafel: string, zeile: string, spalte: string): void {
    const row = findMerkmal(this.#daten, zeile);
    const column = findMerkmal(this.#daten, spalte);
    if (!row || !column) return;
    const counts = countKreuz(this.#daten, row.merkmal, column.merkmal);
    type Stelle = { readonly at: number; readonly name: number | "ohne"; readonly place: number | "ohne" };
    const axis = (merkmal: typeof row.merkmal): Stelle[] => {
      const { zellen, ohne } = countMerkmal(this.#daten, merkmal);
      const given = [...zellen.keys()].filter((at) => (zellen[at] ?? 0) > 0);
      const told = given.map((at, place): Stelle => ({ at, name: at, place }));
      return ohne > 0 ? [...told, { at: zellen.length, name: "ohne", place: "ohne" }] : told;
    };
    const rows = axis(row.merkmal);
    const columns = axis(column.merkmal);
    for (const r of rows)
      for (const c of columns) {
        const id = kreuzId(tafel, r.place, c.place);
        const zeigbar = r.place !== "ohne" && c.place !== "ohne";
        this.knoten.set(id, { id, wert: counts[r.at]?.[c.at] ?? 0, mindestens: 0, tafel, zeigbar });
      }
    const margin = (id: string, parts: readonly string[]) =>
      this.#add({ glieder: [[id, -1], ...parts.map((part) => [part, 1] as const)], art: "=", summe: 0, tafel });
    for (const r of rows)
      margin(
        zellId(zeile, r.name),
        columns.map((c) => kreuzId(tafel, r.place, c.place)),
      );
    for (const c of columns)
      margin(
        zellId(spalte, c.name),
        rows.map((r) => kreuzId(tafel, r.place, c.place)),
      );
  }

  /** The lines with what is told taken out: only what is not told is left in them. */
  offeneLinien(verborgen: ReadonlySet<string>): Linie[] {
    return this.linien.flatMap((linie) => {
      const glieder = linie.glieder.filter(([id]) => verborgen.has(id));
      if (glieder.length === 0) return [];
      const told = linie.glieder.reduce(
        (sum, [id, factor]) => sum + (verborgen.has(id) ? 0 : factor * (this.knoten.get(id)?.wert ?? 0)),
        0,
      );
      return [{ ...linie, glieder, summe: linie.summe - told }];
    });
  }

  /** Between which numbers everybody can place what is not told. */
  spannen(verborgen: ReadonlySet<string>): Map<string, Spanne> {
    const found = new Map<string, Spanne>();
    for (const { ids, linien } of partsOf(this.offeneLinien(verborgen), verborgen)) {
      const key = ids.join("\n");
      const spannen = this.#kept.get(key) ?? this.#spannenOfPart(ids, linien);
      this.#kept.set(key, spannen);
      for (const [at, id] of ids.entries()) {
        // What contradicts itself says nothing that could be relied on; it is told as if it were known.
        const { min = 0, max = 0 } = spannen?.[at] ?? {};
        const least = this.#leastOf(id);
        found.set(id, { min: Math.ceil(min + least - 1e-6), max: Math.floor(max + least + 1e-6) });
      }
    }
    return found;
  }

  #leastOf(id: string): number {
    return this.knoten.get(id)?.mindestens ?? 0;
  }

  #spannenOfPart(ids: readonly string[], linien: readonly Linie[]): readonly Spanne[] | null {
    const place = new Map(ids.map((id, at) => [id, at]));
    const gleichungen = linien.map(
      ({ glieder, art, summe }): Gleichung => ({
        glieder: glieder.map(([id, factor]) => [place.get(id) ?? 0, factor]),
        art,
        summe: summe - glieder.reduce((sum, [id, factor]) => sum + factor * this.#leastOf(id), 0),
      }),
    );
    return spannenOf(ids.length, gleichungen, [...ids.keys()]);
  }
}

/** Parts that have nothing to do with each other are looked at one by one. */
function partsOf(linien: readonly Linie[], verborgen: ReadonlySet<string>): { ids: string[]; linien: Linie[] }[] {
  const head = new Map<string, string>([...verborgen].map((id) => [id, id]));
  const top = (id: string): string => {
    let at = id;
    for (let up = head.get(at) ?? at; up !== at; up = head.get(at) ?? at) at = up;
    return at;
  };
  for (const { glieder } of linien) {
    const [first] = glieder;
    for (const [id] of glieder) if (first) head.set(top(id), top(first[0]));
  }
  const parts = Map.groupBy([...verborgen].toSorted(), top);
  const lines = Map.groupBy(linien, ({ glieder }) => top(glieder[0]?.[0] ?? ""));
  return [...parts].map(([at, ids]) => ({ ids, linien: lines.get(at) ?? [] }));
}
