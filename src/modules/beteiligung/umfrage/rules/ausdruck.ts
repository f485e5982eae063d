import { z } from "zod";
import { unreachable } from "#src/shared/unreachable.ts";

/**
 * What a condition may look at: an answer by its key (`q06`, `q16.sprache`, inside a repeatable group `angebot.art`), a
 * fixed value, the sum of answers or how many of them were given. Keys: docs/fachliches/umfragen.md UM5.
 */
export type Term =
  | { readonly art: "antwort"; readonly von: string }
  | { readonly art: "wert"; readonly wert: string | number }
  | { readonly art: "summe" | "anzahl"; readonly von: readonly string[] };

export const VERGLEICHE = ["=", "!=", "<", "<=", ">", ">="] as const;
export type Vergleich = (typeof VERGLEICHE)[number];

/** A condition as a tree. `pruefen` holds what an import could not read; it hides nothing and stops the opening. */
export type Ausdruck =
  | { readonly op: Vergleich; readonly links: Term; readonly rechts: Term }
  | { readonly op: "enthaelt"; readonly von: string; readonly wert: string }
  | { readonly op: "leer"; readonly von: string }
  | { readonly op: "und" | "oder"; readonly teile: readonly Ausdruck[] }
  | { readonly op: "nicht"; readonly teil: Ausdruck }
  | { readonly op: "pruefen"; readonly text: string };

const key = z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+){0,3}$/);
export const termSchema: z.ZodType<Term> = z.discriminatedUnion("art", [
  z.strictObject({ art: z.literal("antwort"), von: key }),
  z.strictObject({ art: z.literal("wert"), wert: z.union([z.string().max(200), z.number()]) }),
  z.strictObject({ art: z.enum(["summe", "anzahl"]), von: z.array(key).min(1).max(200) }),
]);

/** How deep conditions may be nested, and how many parts one may have. */
const TIEFE_MAX = 12;

export const ausdruckSchema: z.ZodType<Ausdruck> = z.lazy(() =>
  z.discriminatedUnion("op", [
    z.strictObject({ op: z.enum(VERGLEICHE), links: termSchema, rechts: termSchema }),
    z.strictObject({ op: z.literal("enthaelt"), von: key, wert: z.string().max(200) }),
    z.strictObject({ op: z.literal("leer"), von: key }),
    z.strictObject({ op: z.enum(["und", "oder"]), teile: z.array(ausdruckSchema).min(1).max(200) }),
    z.strictObject({ op: z.literal("nicht"), teil: ausdruckSchema }),
    z.strictObject({ op: z.literal("pruefen"), text: z.string().max(5000) }),
  ]),
);

/** Whether a tree from outside is nested deeper than anybody would write it; asked before it is read. */
export function isTooDeep(tree: unknown, depth = 0): boolean {
  if (depth > TIEFE_MAX) return true;
  if (typeof tree !== "object" || tree === null) return false;
  const { teile, teil } = tree as { teile?: unknown; teil?: unknown };
  return isTooDeep(teil, depth + 1) || (Array.isArray(teile) && teile.some((one) => isTooDeep(one, depth + 1)));
}

/** One answer. A number that could not be read stays the text that was typed. */
export type Wert = string | number | readonly string[];

/** Looks an answer up; null when it was not given, or not asked. Several when the key names a field of a group. */
export type Nachschlagen = (key: string) => Wert | null;

/** Whether nothing was given: no answer, blanks only, nothing ticked. */
export function isLeer(wert: Wert | null | undefined): wert is null | undefined {
  if (wert === null || wert === undefined) return true;
  if (typeof wert === "string") return wert.trim() === "";
  return typeof wert !== "number" && wert.length === 0;
}

function numberOf(wert: Wert): number | null {
  if (typeof wert === "number") return wert;
  return typeof wert === "string" && /^-?\d+(\.\d+)?$/.test(wert.trim()) ? Number(wert) : null;
}

function valueOf(term: Term, find: Nachschlagen): Wert | null {
  switch (term.art) {
    case "wert":
      return term.wert;
    case "antwort":
      return find(term.von);
    case "anzahl":
      return term.von.reduce((sum, one) => {
        const wert = find(one);
        return sum + (isLeer(wert) ? 0 : typeof wert === "object" ? wert.length : 1);
      }, 0);
    case "summe":
      return term.von.reduce((sum, one) => {
        const wert = find(one) ?? [];
        const parts = typeof wert === "object" ? wert : [wert];
        return parts.reduce<number>((all, part) => all + (numberOf(part) ?? 0), sum);
      }, 0);
    default:
      return unreachable(term);
  }
}

function compareWerte(a: Wert, b: Wert): number | null {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== null && y !== null) return Math.sign(x - y);
  if (typeof a === "object" || typeof b === "object") return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/;
  if (isDay.test(String(a)) && isDay.test(String(b))) return String(a) < String(b) ? -1 : a === b ? 0 : 1;
  return null;
}

function isEqual(a: Wert, b: Wert): boolean {
  if (typeof a === "object" || typeof b === "object") {
    const [left, right] = [[a].flat(), [b].flat()].map((list) => list.map(String));
    return left?.length === right?.length && left?.every((one) => right?.includes(one)) === true;
  }
  return compareWerte(a, b) === 0 || String(a).trim() === String(b).trim();
}

function holdsVergleich(op: Vergleich, a: Wert | null, b: Wert | null): boolean {
  if (isLeer(a) || isLeer(b)) return false;
  if (op === "=") return isEqual(a, b);
  if (op === "!=") return !isEqual(a, b);
  const order = compareWerte(a, b);
  if (order === null) return false;
  return op === "<" ? order < 0 : op === "<=" ? order <= 0 : op === ">" ? order > 0 : order >= 0;
}

/**
 * Whether a condition holds for what has been answered.
 * Every comparison with something that was not answered is false, `!=` too; `nicht` turns only what it stands before.
 * Numbers compare as numbers, days as days, everything else only for equality. Rules: docs/fachliches/umfragen.md UM6.
 */
export function holdsAusdruck(ausdruck: Ausdruck, find: Nachschlagen): boolean {
  switch (ausdruck.op) {
    case "und":
      return ausdruck.teile.every((one) => holdsAusdruck(one, find));
    case "oder":
      return ausdruck.teile.some((one) => holdsAusdruck(one, find));
    case "nicht":
      return !holdsAusdruck(ausdruck.teil, find);
    case "leer":
      return isLeer(find(ausdruck.von));
    case "enthaelt": {
      const wert = find(ausdruck.von);
      if (isLeer(wert)) return false;
      return typeof wert === "object" ? wert.includes(ausdruck.wert) : String(wert).includes(ausdruck.wert);
    }
    case "pruefen":
      return true;
    default:
      return holdsVergleich(ausdruck.op, valueOf(ausdruck.links, find), valueOf(ausdruck.rechts, find));
  }
}

/** The number a computed question shows. Null when the term names an answer that is no number. */
export function computeTerm(term: Term, find: Nachschlagen): number | null {
  const wert = valueOf(term, find);
  return isLeer(wert) ? null : numberOf(wert);
}

/** Every key of an answer that a term looks at. */
export function keysOfTerm(term: Term): readonly string[] {
  return term.art === "wert" ? [] : term.art === "antwort" ? [term.von] : term.von;
}

/** Every key of an answer that a condition looks at. */
export function keysOf(ausdruck: Ausdruck): string[] {
  switch (ausdruck.op) {
    case "und":
    case "oder":
      return ausdruck.teile.flatMap(keysOf);
    case "nicht":
      return keysOf(ausdruck.teil);
    case "leer":
    case "enthaelt":
      return [ausdruck.von];
    case "pruefen":
      return [];
    default:
      return [...keysOfTerm(ausdruck.links), ...keysOfTerm(ausdruck.rechts)];
  }
}

/** What an import could not read and somebody has to look at. */
export function listUngelesenes(ausdruck: Ausdruck): string[] {
  if (ausdruck.op === "pruefen") return [ausdruck.text];
  if (ausdruck.op === "nicht") return listUngelesenes(ausdruck.teil);
  return "teile" in ausdruck ? ausdruck.teile.flatMap(listUngelesenes) : [];
}
