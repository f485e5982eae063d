import { suchtext } from "#src/shared/suchtext.ts";
import { createAehnlichkeit, type Treffer } from "./aehnlich.ts";

/** What finding by a name needs to know; the shape of `StelleForMatching` of the module netzwerk. */
export type Benannt<Id extends string = string> = {
  readonly id: Id;
  readonly name: string;
  readonly kurzname: string;
  /** Other spellings. */
  readonly namen: readonly string[];
};

/**
 * `exakt`: the same letters, apart from case, accents and punctuation. `vorschlaege`: other spellings that may mean the
 * same, best first, points 0–1; never taken without somebody saying so. `unbekannt`: nothing like it.
 */
export type Fund<T> =
  | { readonly art: "exakt"; readonly treffer: T }
  | { readonly art: "vorschlaege"; readonly vorschlaege: readonly Treffer<T>[] }
  | { readonly art: "unbekannt" };

const AUSGESCHRIEBEN: Readonly<Record<string, string>> = {
  sg: "sachgebiet",
  fb: "fachbereich",
  fd: "fachdienst",
  abt: "abteilung",
  ref: "referat",
  dez: "dezernat",
  lra: "landratsamt",
  lk: "landkreis",
  kv: "kreisverband",
  vhs: "volkshochschule",
  kvhs: "kreisvolkshochschule",
  jmd: "jugendmigrationsdienst",
  awo: "arbeiterwohlfahrt",
  drk: "deutsches rotes kreuz",
  stabstelle: "stabsstelle",
};
/** Words that say nothing about which one is meant. */
const FUELLWORT = new Set(
  "der die das des dem den und fuer im in am an von vom zu zur bei e v ev eg gmbh ggmbh gug mbh kg fiktiv".split(" "),
);
/** Words that many have: alike in nothing else, two names are not alike. */
const ALLGEMEIN = new Set(
  "sachgebiet fachbereich fachdienst abteilung referat dezernat landratsamt landkreis landkreises kreis kreises amt stelle verein verband dienst stabsstelle beratungsstelle kreisverband zentrum stadt gemeinde netzwerk initiative".split(
    " ",
  ),
);

const KREIS_DAHINTER = / (?:(?:des|im|vom|beim|der) )?(?:landkreis|kreis|landratsamt)(?:e?s)?(?: \S+)?$/;

function straightenWord(word: string): string {
  const long = AUSGESCHRIEBEN[word] ?? word;
  // Genitive: „des Jugendamtes“, „des Vereins“.
  return long.length > 6 ? long.replace(/(?<=[tkdgbf])es$|(?<=[nrlm])s$/, "") : long;
}

/** A name in the form in which spellings are compared: abbreviations written out, county, legal form and genitive off. */
export function vergleichsform(name: string): string {
  const whole = suchtext(name.replace(/\([^)]*\)/gu, " "));
  const base = whole.replace(KREIS_DAHINTER, "") || whole;
  const words = base
    .split(" ")
    .filter((word) => !FUELLWORT.has(word))
    .map(straightenWord);
  return words.join(" ") || whole;
}

/** 0.7 when every word of the shorter name begins a word of the longer one: „Caritas“ and „Caritasverband Nord“. */
function containment(a: string, b: string): number {
  const [short, long] = [a.split(" "), b.split(" ")].toSorted((x, y) => x.length - y.length) as [string[], string[]];
  const telling = short.filter((word) => !ALLGEMEIN.has(word) && word.length > 2);
  if (telling.length === 0) return 0;
  return short.every((word) =>
    long.some((other) => other.startsWith(word) || (other.length > 4 && word.startsWith(other))),
  )
    ? 0.7
    : 0;
}

/** „Haus 1“ and „Haus 2“ are two, however alike; „Haus“ may be either. */
function contradictNumbers(a: string, b: string): boolean {
  const numbers = (form: string) => (form.match(/\d+/g) ?? []).join(" ");
  const [left, right] = [numbers(a), numbers(b)];
  return left !== "" && right !== "" && left !== right;
}

function sharesTellingWord(a: string, b: string): boolean {
  if (contradictNumbers(a, b)) return false;
  const telling = (form: string) => form.split(" ").filter((word) => !ALLGEMEIN.has(word));
  const [left, right] = [telling(a), telling(b)];
  if (left.length === 0 || right.length === 0) return a === b;
  return left.some((word) =>
    right.some((other) => other.startsWith(word.slice(0, 4)) || word.startsWith(other.slice(0, 4))),
  );
}

/** Points from which another spelling is proposed, and how many proposals at most. */
const VORSCHLAG_AB = 0.55;
const VORSCHLAEGE = 3;

/** Finds many names among the known ones; entries may be added while an import brings new ones. */
export function createNamensuche<T>(bekannte: readonly { readonly wert: T; readonly namen: readonly string[] }[]) {
  const exact = new Map<string, T>();
  const entries = createAehnlichkeit<{ readonly wert: T; readonly form: string }>();
  const byWord = new Map<string, { readonly wert: T; readonly form: string }[]>();

  const add = (wert: T, namen: readonly string[]): void => {
    for (const name of namen) {
      const key = suchtext(name);
      if (key === "") continue;
      if (!exact.has(key)) exact.set(key, wert);
      const entry = { wert, form: vergleichsform(name) };
      entries.add(entry.form, entry);
      for (const word of entry.form.split(" ")) {
        const start = word.slice(0, 4);
        const list = byWord.get(start);
        if (list) list.push(entry);
        else byWord.set(start, [entry]);
      }
    }
  };
  for (const { wert, namen } of bekannte) add(wert, namen);

  const find = (name: string): Fund<T> => {
    const found = exact.get(suchtext(name));
    if (found !== undefined) return { art: "exakt", treffer: found };
    const form = vergleichsform(name);
    const best = new Map<T, number>();
    const propose = (wert: T, punkte: number) => best.set(wert, Math.max(best.get(wert) ?? 0, punkte));
    for (const { wert: entry, punkte } of entries.find(form, VORSCHLAG_AB, 8)) {
      if (sharesTellingWord(form, entry.form)) propose(entry.wert, Math.min(punkte, 0.99));
    }
    for (const word of form.split(" ")) {
      if (ALLGEMEIN.has(word)) continue;
      for (const entry of byWord.get(word.slice(0, 4)) ?? []) {
        const punkte = contradictNumbers(form, entry.form) ? 0 : containment(form, entry.form);
        if (punkte > 0) propose(entry.wert, punkte);
      }
    }
    const vorschlaege = [...best]
      .map(([wert, punkte]) => ({ wert, punkte }))
      .toSorted((a, b) => b.punkte - a.punkte)
      .slice(0, VORSCHLAEGE);
    return vorschlaege.length > 0 ? { art: "vorschlaege", vorschlaege } : { art: "unbekannt" };
  };

  return { add, find };
}

export type Namensuche<T> = ReturnType<typeof createNamensuche<T>>;

/**
 * Finds a Stelle by the name in a table. For many names make one `createNamensuche`.
 *
 * @param known with full name, short name and other spellings
 */
export function matchStelle<Id extends string>(name: string, known: readonly Benannt<Id>[]): Fund<Benannt<Id>> {
  return createNamensuche(known.map((stelle) => ({ wert: stelle, namen: alleNamen(stelle) }))).find(name);
}

export function alleNamen(benannt: Benannt): readonly string[] {
  return [benannt.name, benannt.kurzname, ...benannt.namen].filter((name) => name !== "");
}
