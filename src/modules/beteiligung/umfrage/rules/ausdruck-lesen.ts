import type { Ausdruck, Term, Vergleich } from "./ausdruck.ts";

/** What a name in a foreign condition means here. `option`: the name stands for one box of a multiple choice. */
export type Ziel = { readonly von: string; readonly option?: string; readonly wert?: (fremd: string) => string | null };
export type Aufloesen = (name: string) => Ziel | null;

type Zeichen = { readonly art: "text" | "zahl" | "name" | "zeichen"; readonly wert: string };

const MUSTER =
  /\s+|"([^"]*)"|'([^']*)'|\$?\{\s*([^{}]+?)\s*\}|(\d+(?:\.\d+)?)(?![A-Za-z0-9_])|([A-Za-z0-9_][A-Za-z0-9_.-]*|\.)|(&&|\|\||[=!<>]=|<>|[=<>!(),])|(.)/gsy;

const WORTE: Readonly<Record<string, string>> = {
  and: "und",
  "&&": "und",
  or: "oder",
  "||": "oder",
  not: "nicht",
  "!": "nicht",
  eq: "=",
  "==": "=",
  ne: "!=",
  "<>": "!=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
};
const VERGLEICH = new Set<string>(["=", "!=", "<", "<=", ">", ">="]);
const LAENGE_MAX = 4000;

class Unlesbar extends Error {}

function tokenize(text: string): Zeichen[] {
  const tokens: Zeichen[] = [];
  for (const [all, double, single, braced, number, name, sign, other] of text.matchAll(MUSTER)) {
    const string = double ?? single;
    if (other !== undefined) throw new Unlesbar();
    if (string !== undefined) tokens.push({ art: "text", wert: string });
    else if (braced !== undefined) tokens.push({ art: "name", wert: braced });
    else if (number !== undefined) tokens.push({ art: "zahl", wert: number });
    else if (name !== undefined || sign !== undefined) {
      const word = WORTE[(name ?? sign ?? "").toLowerCase()];
      if (word !== undefined) tokens.push({ art: "zeichen", wert: word });
      else tokens.push({ art: name === undefined ? "zeichen" : "name", wert: all });
    }
  }
  return tokens;
}

/** One side of a comparison, or something that holds by itself. */
type Teil =
  | { readonly art: "ziel"; readonly ziel: Ziel }
  | { readonly art: "term"; readonly term: Term }
  | { readonly art: "ausdruck"; readonly ausdruck: Ausdruck };

class Leser {
  readonly #tokens: readonly Zeichen[];
  readonly #find: Aufloesen;
  #at = 0;
  #depth = 0;

  constructor(text: string, find: Aufloesen) {
    this.#tokens = tokenize(text);
    this.#find = find;
  }

  read(): Ausdruck {
    const ausdruck = this.#oder();
    if (this.#at < this.#tokens.length) throw new Unlesbar();
    return ausdruck;
  }

  #is(wert: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.art === "zeichen" && token.wert === wert;
  }

  #take(wert: string): boolean {
    if (!this.#is(wert)) return false;
    this.#at++;
    return true;
  }

  #oder(): Ausdruck {
    if (++this.#depth > 40) throw new Unlesbar();
    const teile = [this.#und()];
    while (this.#take("oder")) teile.push(this.#und());
    this.#depth--;
    return joined("oder", teile);
  }

  #und(): Ausdruck {
    const teile = [this.#nicht()];
    while (this.#take("und")) teile.push(this.#nicht());
    return joined("und", teile);
  }

  #nicht(): Ausdruck {
    if (this.#take("nicht")) return negated(this.#nicht());
    const left = this.#teil();
    const token = this.#tokens[this.#at];
    if (token?.art === "zeichen" && VERGLEICH.has(token.wert)) {
      this.#at++;
      return compared(left, token.wert as Vergleich, this.#teil());
    }
    if (left.art === "ausdruck") return left.ausdruck;
    if (left.art === "ziel" && token?.art === "name") return this.#wort(left.ziel, token.wert.toLowerCase());
    throw new Unlesbar();
  }

  /** Words that SurveyJS writes after an answer. */
  #wort(ziel: Ziel, wort: string): Ausdruck {
    this.#at++;
    if (wort === "empty") return emptied(ziel);
    if (wort === "notempty") return negated(emptied(ziel));
    if (wort !== "contains" && wort !== "notcontains") throw new Unlesbar();
    const right = this.#teil();
    if (right.art !== "term" || right.term.art !== "wert") throw new Unlesbar();
    const held = holding(ziel, String(right.term.wert));
    return wort === "contains" ? held : negated(held);
  }

  /** One side of a comparison alone. */
  readTerm(): Term {
    const term = termOf(this.#teil());
    if (this.#at < this.#tokens.length) throw new Unlesbar();
    return term;
  }

  #teil(): Teil {
    if (this.#take("(")) {
      const inner = this.#oderTeil();
      if (!this.#take(")")) throw new Unlesbar();
      return inner;
    }
    const token = this.#tokens[this.#at++];
    if (token?.art === "text") return { art: "term", term: { art: "wert", wert: token.wert } };
    if (token?.art === "zahl") return { art: "term", term: { art: "wert", wert: Number(token.wert) } };
    if (token?.art !== "name") throw new Unlesbar();
    if (this.#is("(")) return this.#aufruf(token.wert.toLowerCase());
    if (/^(true|false)$/i.test(token.wert))
      return { art: "term", term: { art: "wert", wert: token.wert.toLowerCase() } };
    return { art: "ziel", ziel: this.#ziel(token.wert) };
  }

  /** In brackets stands a condition, or one side of a comparison alone. */
  #oderTeil(): Teil {
    const start = this.#at;
    const left = this.#is("nicht") ? null : this.#teil();
    if (left && left.art !== "ausdruck" && this.#is(")")) return left;
    this.#at = start;
    return { art: "ausdruck", ausdruck: this.#oder() };
  }

  #ziel(name: string): Ziel {
    const ziel = this.#find(name);
    if (!ziel) throw new Unlesbar();
    return ziel;
  }

  #aufruf(name: string): Teil {
    this.#take("(");
    const args: Teil[] = [];
    while (!this.#take(")")) {
      args.push(name === "not" ? { art: "ausdruck", ausdruck: this.#oder() } : this.#teil());
      if (!this.#take(",") && !this.#is(")")) throw new Unlesbar();
    }
    const [first, second] = args;
    if (name === "date" && args.length === 1 && first?.art === "term") return first;
    const ziele = args.flatMap((one) => (one.art === "ziel" ? [one.ziel] : []));
    const keys = ziele.map((one) => one.von);
    if (name === "is_empty" && first?.art === "ziel" && args.length === 1)
      return { art: "ausdruck", ausdruck: emptied(first.ziel) };
    if (
      (name === "count" || name === "count-selected") &&
      keys.length === args.length &&
      keys.length > 0 &&
      !ziele.some((one) => one.option)
    )
      return { art: "term", term: { art: "anzahl", von: keys } };
    if (name === "sum" && keys.length === args.length && keys.length > 0)
      return { art: "term", term: { art: "summe", von: keys } };
    if (name === "selected" && first?.art === "ziel" && second?.art === "term" && second.term.art === "wert")
      return { art: "ausdruck", ausdruck: holding(first.ziel, String(second.term.wert)) };
    throw new Unlesbar();
  }
}

const negated = (teil: Ausdruck): Ausdruck => (teil.op === "nicht" ? teil.teil : { op: "nicht", teil });

function joined(op: "und" | "oder", teile: readonly Ausdruck[]): Ausdruck {
  const [first] = teile;
  return teile.length === 1 && first ? first : { op, teile };
}

const emptied = ({ von, option }: Ziel): Ausdruck =>
  option === undefined ? { op: "leer", von } : negated({ op: "enthaelt", von, wert: option });

function foreignValue(ziel: Ziel, fremd: string): string {
  const wert = ziel.wert ? ziel.wert(fremd) : fremd;
  if (wert === null) throw new Unlesbar();
  return wert;
}

const holding = (ziel: Ziel, fremd: string): Ausdruck => ({
  op: "enthaelt",
  von: ziel.von,
  wert: foreignValue(ziel, fremd),
});

function compared(left: Teil, op: Vergleich, right: Teil): Ausdruck {
  if (left.art === "term" && left.term.art === "wert" && right.art === "ziel") return compared(right, turned(op), left);
  if (left.art === "ziel" && right.art === "term" && right.term.art === "wert") {
    const { ziel } = left;
    const fremd = right.term.wert;
    if (fremd === "" && (op === "=" || op === "!=")) return op === "=" ? emptied(ziel) : negated(emptied(ziel));
    // A blank is what old exports write for "no answer".
    if (typeof fremd === "string" && fremd.trim() === "") throw new Unlesbar();
    if (ziel.option !== undefined) {
      if (fremd !== "Y" || (op !== "=" && op !== "!=")) throw new Unlesbar();
      const ticked: Ausdruck = { op: "enthaelt", von: ziel.von, wert: ziel.option };
      return op === "=" ? ticked : negated(ticked);
    }
    const wert = op === "=" || op === "!=" ? foreignValue(ziel, String(fremd)) : fremd;
    return { op, links: { art: "antwort", von: ziel.von }, rechts: { art: "wert", wert } };
  }
  return { op, links: termOf(left), rechts: termOf(right) };
}

function termOf(teil: Teil): Term {
  if (teil.art === "term") return teil.term;
  if (teil.art === "ziel" && teil.ziel.option === undefined) return { art: "antwort", von: teil.ziel.von };
  throw new Unlesbar();
}

const TURNED: Readonly<Record<Vergleich, Vergleich>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};
const turned = (op: Vergleich): Vergleich => TURNED[op];

/**
 * Reads a condition of LimeSurvey (`hat == "Y" and !is_empty(name)`, `{a}.NAOK`), XLSForm (`${hat} = 'yes'`,
 * `selected(…)`) or SurveyJS (`{hat} = 'yes'`). Null: always. What cannot be read comes back as its own words, to be
 * looked at by somebody. Rules: docs/fachliches/umfragen.md UM14.
 */
export function parseAusdruck(text: string, find: Aufloesen): Ausdruck | null {
  const plain = text.trim().replace(/\}\.NAOK\b/g, "}");
  if (plain === "" || plain === "1" || plain === "true") return null;
  if (plain.length > LAENGE_MAX) return { op: "pruefen", text: plain.slice(0, LAENGE_MAX) };
  try {
    return new Leser(plain, find).read();
  } catch (error) {
    if (error instanceof Unlesbar) return { op: "pruefen", text: plain };
    throw error;
  }
}

/** What a question works out from others: a sum, a count or one answer. Null when it is anything else. */
export function parseTerm(text: string, find: Aufloesen): Term | null {
  const plain = text.trim().replace(/\}\.NAOK\b/g, "}");
  const bare = /^\{[^{}]*\}$/.test(plain) && plain.includes("(") ? plain.slice(1, -1) : plain;
  if (bare === "" || bare.length > LAENGE_MAX) return null;
  try {
    return new Leser(bare, find).readTerm();
  } catch (error) {
    if (error instanceof Unlesbar) return null;
    throw error;
  }
}
