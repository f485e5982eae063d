import {
  type Element,
  type Elementart,
  ELEMENTARTEN,
  INHALTSFELDER,
  type Manifest,
  type Textfeld,
  type Verbindung,
  type Weg,
  type Wegart,
} from "./manifest.ts";

/** What became of an element between two Fassungen: each element exactly one of these (MODEL 5.3 rule 2). */
export const VORGAENGE = [
  "uebernommen",
  "umformuliert",
  "verschoben",
  "geteilt",
  "zusammengefuehrt",
  "ersetzt",
  "neu",
  "entfallen",
] as const;
export type Vorgang = (typeof VORGAENGE)[number];

/** One text of an element that reads differently now. */
export type Textunterschied = { readonly feld: Textfeld; readonly vorher: string; readonly nachher: string };

/** One or several elements that became one or several others. */
export type Unterschied = {
  readonly vorgang: Vorgang;
  readonly art: Elementart;
  /** Empty for something new. */
  readonly vorher: readonly Element[];
  /** Empty for what fell away. */
  readonly nachher: readonly Element[];
  /** Of the element that is on both sides, or of the one that took the place of another. */
  readonly texte: readonly Textunterschied[];
  /** Why, as somebody wrote it down. Empty: nobody did. */
  readonly gruende: readonly string[];
};

export const VERBINDUNGSVORGAENGE = ["uebernommen", "umformuliert", "neu", "entfallen"] as const;
export type Verbindungsvorgang = (typeof VERBINDUNGSVORGAENGE)[number];

export type Verbindungsunterschied = {
  readonly vorgang: Verbindungsvorgang;
  readonly vorher: Verbindung | null;
  readonly nachher: Verbindung | null;
};

export type Unterschiede = {
  /** In the order of the kinds; within them as the newer Fassung stands, what fell away where it stood before. */
  readonly elemente: readonly Unterschied[];
  readonly verbindungen: readonly Verbindungsunterschied[];
};

/**
 * Compares two Fassungen. Every element of both stands in exactly one entry.
 *
 * - D1 The same id on both sides is the same element: taken over, reworded, or moved when its Handlungsfeld is another.
 * - D2 What is only on one side is followed along the steps written down in between until it reaches the other side.
 * - D3 One that leads to several was split, several that lead to one were merged, any other was replaced.
 * - D4 What leads nowhere fell away, what comes from nowhere is new.
 * - D5 Links of a kind that one side does not hold at all are left out: it was frozen before such links were, and
 *   everything would look new.
 *
 * Backwards every split is a merge and everything new has fallen away; all other counts are the same.
 *
 * @param wege the steps between the two, in any order; those of other years do no harm
 */
export function diffManifeste(vorher: Manifest, nachher: Manifest, wege: readonly Weg[]): Unterschiede {
  const before = new Map(vorher.elemente.map((one) => [one.id, one]));
  const after = new Map(nachher.elemente.map((one) => [one.id, one]));
  const links = followWege(before, after, wege);
  const gruende = Map.groupBy(
    wege.filter((weg) => weg.grund !== ""),
    (weg) => weg.von,
  );
  const seen = new Set<string>();
  const found: Unterschied[] = [];
  for (const id of [...after.keys(), ...before.keys()]) {
    if (seen.has(id)) continue;
    const group = collect(id, links);
    for (const one of group) seen.add(one);
    const part = (side: Elements) =>
      group.flatMap((one) => side.get(one) ?? []).toSorted((a, b) => a.position - b.position);
    found.push(unterschiedOf(part(before), part(after), group, gruende));
  }
  const place = (one: Unterschied) => one.nachher[0]?.position ?? one.vorher[0]?.position ?? 0;
  return {
    elemente: found.toSorted((a, b) => ARTFOLGE[a.art] - ARTFOLGE[b.art] || place(a) - place(b)),
    verbindungen: diffVerbindungen(vorher.verbindungen, nachher.verbindungen),
  };
}

type Elements = ReadonlyMap<string, Element>;

const ARTFOLGE = Object.fromEntries(ELEMENTARTEN.map((art, at) => [art, at])) as Readonly<Record<Elementart, number>>;

/** Which element of one side belongs to which of the other, both ways. Elements that are on both sides belong to themselves. */
function followWege(before: Elements, after: Elements, wege: readonly Weg[]): ReadonlyMap<string, Set<string>> {
  const forth = new Map<string, string[]>();
  const back = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const { von, nach } of wege) {
    if (nach === null || von === nach) continue;
    add(forth, von, nach);
    add(back, nach, von);
  }
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      links.set(from, (links.get(from) ?? new Set()).add(to));
    }
  };
  for (const one of before.values()) {
    if (!after.has(one.id)) for (const target of reach(one, after, forth)) link(one.id, target);
  }
  for (const one of after.values()) {
    if (!before.has(one.id)) for (const source of reach(one, before, back)) link(source, one.id);
  }
  return links;
}

/** The nearest elements of the other side and of the same kind along the steps. Rings end by themselves. */
function reach(start: Element, other: Elements, steps: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const seen = new Set([start.id]);
  const open = [...(steps.get(start.id) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const there = other.get(id);
    if (there) {
      if (there.art === start.art) found.push(id);
    } else open.push(...(steps.get(id) ?? []));
  }
  return found;
}

/** Everything that hangs together with an element, itself included. */
function collect(id: string, links: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  // Most elements are on both sides and hang together with nothing.
  if (!links.has(id)) return [id];
  const group = new Set([id]);
  for (const one of group) for (const other of links.get(one) ?? []) group.add(other);
  return [...group];
}

function unterschiedOf(
  vorher: readonly Element[],
  nachher: readonly Element[],
  group: readonly string[],
  wege: ReadonlyMap<string, readonly Weg[]>,
): Unterschied {
  const [first] = [...nachher, ...vorher];
  if (!first) throw new Error("A group has elements.");
  const texte = diffTexte(vorher, nachher);
  const vorgang = vorgangOf(vorher, nachher, texte);
  const gruende = group.flatMap((id) =>
    (wege.get(id) ?? []).filter((weg) => explains(weg, vorgang)).map((weg) => weg.grund),
  );
  return { vorgang, art: first.art, vorher, nachher, texte, gruende: [...new Set(gruende)] };
}

/** A reason for rewording also stands with what was moved, split, merged or replaced and reads differently now. */
function explains(weg: Weg, vorgang: Vorgang): boolean {
  if (vorgang === "uebernommen") return false;
  if (weg.vorgang === vorgang) return true;
  if (vorgang === "neu" || vorgang === "entfallen" || vorgang === "umformuliert") return false;
  return vorgang === "verschoben" ? weg.vorgang === "umformuliert" : WERDEN.has(weg.vorgang);
}

/** Steps after which an element is, or is part of, another, and how it reads then. */
const WERDEN: ReadonlySet<Wegart> = new Set(["geteilt", "zusammengefuehrt", "ersetzt", "umformuliert"]);

function vorgangOf(
  vorher: readonly Element[],
  nachher: readonly Element[],
  texte: readonly Textunterschied[],
): Vorgang {
  if (vorher.length === 0) return "neu";
  if (nachher.length === 0) return "entfallen";
  if (vorher.length === 1 && nachher.length > 1) return "geteilt";
  if (vorher.length > 1 && nachher.length === 1) return "zusammengefuehrt";
  const [old, now] = [vorher[0], nachher[0]];
  if (vorher.length > 1 || old?.id !== now?.id) return "ersetzt";
  if (old?.ort !== now?.ort) return "verschoben";
  return texte.length > 0 ? "umformuliert" : "uebernommen";
}

/** The texts of the one that stayed; where none stayed, of one that took the place of one other. */
function diffTexte(vorher: readonly Element[], nachher: readonly Element[]): Textunterschied[] {
  const same = nachher.find((now) => vorher.some((old) => old.id === now.id));
  const now = same ?? (nachher.length === 1 ? nachher[0] : undefined);
  const old = same ? vorher.find((one) => one.id === same.id) : vorher.length === 1 ? vorher[0] : undefined;
  if (!old || !now) return [];
  return (["titel", ...INHALTSFELDER[now.art]] as const).flatMap((feld) => {
    const [was, is] = [old, now].map((one) => (feld === "titel" ? one.titel : (one.inhalt[feld] ?? "")));
    return was === is ? [] : [{ feld, vorher: was ?? "", nachher: is ?? "" }];
  });
}

const isInWords = (one: Verbindung) => one.worte !== undefined;

/** Links are the same when both ends are; another reason is another wording. */
function diffVerbindungen(vorher: readonly Verbindung[], nachher: readonly Verbindung[]): Verbindungsunterschied[] {
  const key = ({ art, von, nach }: Verbindung) => `${art} ${von} ${nach}`;
  const kinds = (side: readonly Verbindung[]) => new Set(side.filter(isInWords).map((one) => one.art));
  const [there, here] = [kinds(vorher), kinds(nachher)];
  const compared = (one: Verbindung) => !isInWords(one) || (there.has(one.art) && here.has(one.art));
  const before = new Map(vorher.filter(compared).map((one) => [key(one), one]));
  const after = new Map(nachher.filter(compared).map((one) => [key(one), one]));
  return [...new Set([...after.keys(), ...before.keys()])].map((one) => {
    const [old, now] = [before.get(one) ?? null, after.get(one) ?? null];
    const vorgang = !old
      ? "neu"
      : !now
        ? "entfallen"
        : old.grund === now.grund && old.worte === now.worte
          ? "uebernommen"
          : "umformuliert";
    return { vorgang, vorher: old, nachher: now };
  });
}

/** The reasons that somebody wrote down, by element, as steps: what they explain is what happened to the element. */
export function wegeOfGruende(
  unterschiede: readonly Unterschied[],
  gruende: ReadonlyMap<string, string>,
): readonly Weg[] {
  return unterschiede.flatMap(({ vorgang, vorher, nachher }) =>
    vorgang === "uebernommen"
      ? []
      : [...new Set([...vorher, ...nachher].map((one) => one.id))].flatMap((von) => {
          const grund = gruende.get(von) ?? "";
          return grund === "" ? [] : [{ vorgang, von, nach: null, grund }];
        }),
  );
}

/** How many entries of each kind there are; every kind and every Vorgang is named, also with none. */
export function countUnterschiede(
  elemente: readonly Pick<Unterschied, "art" | "vorgang">[],
): Readonly<Record<Elementart, Readonly<Record<Vorgang, number>>>> {
  const none = () => Object.fromEntries(VORGAENGE.map((vorgang) => [vorgang, 0])) as Record<Vorgang, number>;
  const counts = Object.fromEntries(ELEMENTARTEN.map((art) => [art, none()])) as Record<
    Elementart,
    Record<Vorgang, number>
  >;
  for (const { art, vorgang } of elemente) counts[art][vorgang] += 1;
  return counts;
}
