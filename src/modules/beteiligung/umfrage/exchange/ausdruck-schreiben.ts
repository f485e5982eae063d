import type { Ausdruck, Term, Vergleich } from "../rules/ausdruck.ts";

/** How another program writes conditions. Keys are ours, as in the answers. */
export type Mundart = {
  /** What an answer is called there. */
  readonly name: (key: string) => string;
  /** A value as it stands beside an answer; `key` null: beside no answer. */
  readonly wert: (wert: string | number, key: string | null) => string;
  readonly gleich: string;
  readonly nicht: (text: string) => string;
  readonly leer: (key: string) => string;
  readonly gefuellt: (key: string) => string;
  readonly enthaelt: (key: string, wert: string) => string;
  readonly summe: (keys: readonly string[]) => string;
  readonly anzahl: (keys: readonly string[]) => string;
  /** What nobody could read: hides nothing there either. */
  readonly immer: string;
};

/** A sum, a count, an answer or a value in the words of another program. */
export function writeTerm(term: Term, mundart: Mundart, beside: string | null = null): string {
  if (term.art === "wert") return mundart.wert(term.wert, beside);
  if (term.art === "antwort") return mundart.name(term.von);
  return term.art === "summe" ? mundart.summe(term.von) : mundart.anzahl(term.von);
}

const keyOf = (term: Term) => (term.art === "antwort" ? term.von : null);

/** A condition in the words of another program, meaning the same. */
export function writeAusdruck(ausdruck: Ausdruck, mundart: Mundart): string {
  const say = (one: Ausdruck) => writeAusdruck(one, mundart);
  switch (ausdruck.op) {
    case "und":
    case "oder":
      return ausdruck.teile.map((one) => `(${say(one)})`).join(ausdruck.op === "und" ? " and " : " or ");
    case "nicht":
      return ausdruck.teil.op === "leer" ? mundart.gefuellt(ausdruck.teil.von) : mundart.nicht(say(ausdruck.teil));
    case "leer":
      return mundart.leer(ausdruck.von);
    case "enthaelt":
      return mundart.enthaelt(ausdruck.von, ausdruck.wert);
    case "pruefen":
      return mundart.immer;
    default:
      return writeVergleich(ausdruck, mundart);
  }
}

type Verglichen = { readonly op: Vergleich; readonly links: Term; readonly rechts: Term };

function writeVergleich({ op, links, rechts }: Verglichen, mundart: Mundart): string {
  const left = writeTerm(links, mundart, keyOf(rechts));
  const right = writeTerm(rechts, mundart, keyOf(links));
  const compared = `${left} ${op === "=" ? mundart.gleich : op} ${right}`;
  // Theirs is true for an unanswered question; ours is not (UM6).
  return op === "!=" && links.art === "antwort" ? `${mundart.gefuellt(links.von)} and ${compared}` : compared;
}
