import { suchtext } from "#src/shared/suchtext.ts";
import { straightenGroup } from "./zustaendigkeit-beugung.ts";
import { isGruppe, isSicherStelle, isThema, NAMENSTEIL, STELLEN_KOPF } from "./zustaendigkeit-worte.ts";

/** Known names stand in a wording as a number between these two characters, so that nothing takes them apart. */
export const HIDDEN_START = "\ue000";
export const HIDDEN_END = "\ue001";
export const HIDDEN = /\ue000(\d+)\ue001/gu;
/** Removed from what comes from outside. */
export const HIDDEN_MARKS = /[\u0002\u0003\ue000\ue001]/gu;

/** A piece of an enumeration and what stood before it: some separators are sure, others may be part of a name. */
type Stueck = { readonly text: string; readonly vor: "sicher" | "komma" | "und" };

const SURE = /[;\n•·|]|\s+sowie\s+(?:auch\s+)?|\s+\+\s+|,\s*(?:und|sowie)\s+(?:auch\s+)?(?=(?:der|die|das|dem|den)\s)/u;
const COMMA = /,(?!\d)\s*/u;
const AND = /\s+(?:und|u\.|&|and)\s+(?!a\.)/u;
/** `Jobcenter/Agentur`, `AWO / DRK`, but neither `und/oder` nor `SG 2/3` nor `Stadt-/Gemeindeverwaltung`. */
const SLASH = /(?<=\p{L}{2}[)\]]?)\s*(?<!-)\/(?!in\b|innen\b|r\b|n\b)\s*(?=\p{L}{3})(?<!und\/)|\s+\/\s+/u;

/** Replaces what must not be split: brackets. `restore` puts it back. */
function protect(text: string): { readonly text: string; readonly restore: (piece: string) => string } {
  const kept: string[] = [];
  const hidden = text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, (match) => {
    kept.push(match);
    return `\u0002${kept.length - 1}\u0003`;
  });
  const restore = (piece: string) =>
    piece.replace(/\u0002(\d+)\u0003/g, (_, index: string) => kept[Number(index)] ?? "");
  return { text: hidden, restore };
}

function cut(text: string): Stueck[] {
  const pieces: Stueck[] = [];
  for (const sure of text.split(SURE)) {
    for (const slash of sure.split(SLASH)) {
      for (const [c, comma] of slash.split(COMMA).entries()) {
        for (const [a, piece] of comma.split(AND).entries()) {
          const vor = a > 0 ? "und" : c > 0 ? "komma" : "sicher";
          pieces.push({ text: piece.trim(), vor });
        }
      }
    }
  }
  return pieces;
}

function meansGroup(text: string): boolean {
  return isGruppe(suchtext(straightenGroup(text)));
}

/** „Amt für Jugend“, „Netzwerk Asyl“: something after which further topics may follow. */
function takesTopics(suche: string): boolean {
  const words = suche.split(" ");
  const head = words.findIndex((word) => STELLEN_KOPF.test(word));
  if (head === -1) return false;
  const rest = words.slice(head + 1).filter((word) => !/^(?:fuer|der|des|die|i|ii|iii|iv|v|vi|\d+)$/.test(word));
  return rest.length > 0 && rest.every((word) => /^(?:und)$/.test(word) || isThema(word));
}

const HAS_LEGAL_FORM = /\b(?:e\.?\s?V\.?|gGmbH|GmbH|eG|gUG)(?=$|[\s.)])/u;

/** Nothing longer is one name; keeps the work proportional to the length of a wording. */
const LONGEST_NAME = 240;

/** Whether a piece continues the name before it instead of naming another one. */
function continues(before: string, piece: Stueck, after: Stueck | undefined): boolean {
  const own = suchtext(piece.text);
  const left = suchtext(before);
  if (piece.text === "" || before.length > LONGEST_NAME) return false;
  // „Kinder- und Jugendhilfe“, „Koordinierungs- und Fachstelle“.
  if (before.endsWith("-")) return true;
  if (piece.vor === "komma" && NAMENSTEIL.test(own)) return true;
  if (isThema(own) && takesTopics(left)) return piece.vor === "und" || reachesAnd(after);
  if (piece.vor === "komma") return false;
  // „Bildung und Beruf gGmbH“: topics alone are no office.
  if (isThema(left) && !isSicherStelle(before, left)) return true;
  // „evangelische und katholische Kirche“, „haupt- und ehrenamtliche Helfer“.
  if (/(?:^|\s)\p{Ll}+(?:e|en|er|es)$/u.test(before)) return true;
  if (meansGroup(before) && meansGroup(piece.text)) return true;
  if (
    HAS_LEGAL_FORM.test(piece.text) &&
    !HAS_LEGAL_FORM.test(before) &&
    /^(?:verein|initiative|netzwerk|buendnis|projekt)\b/.test(left)
  ) {
    return true;
  }
  return !(isPart(before, left) && isPart(piece.text, own));
}

function reachesAnd(after: Stueck | undefined): boolean {
  return after !== undefined && (after.vor === "und" || after.vor === "komma") && isThema(suchtext(after.text));
}

function isPart(text: string, suche: string): boolean {
  return (
    isSicherStelle(text, suche) ||
    meansGroup(text) ||
    /^(?:der|die|das|dem|den|des|dessen)\s/u.test(text) ||
    /[\u0002\ue000]/.test(text)
  );
}

/** Between two pieces that could not be told apart or together with certainty. */
function isDoubtful(before: string, piece: Stueck): boolean {
  if (piece.vor !== "und") return false;
  const [left, own] = [suchtext(before), suchtext(piece.text)];
  return !(
    before.endsWith("-") ||
    isThema(own) ||
    isThema(left) ||
    (meansGroup(before) && meansGroup(piece.text)) ||
    /\p{Ll}(?:e|en|er)$/u.test(before)
  );
}

export type Aufzaehlung = { readonly teile: readonly string[]; readonly zweifel: readonly string[] };

/**
 * Takes an enumeration of offices and groups apart. Semicolons and line breaks always separate, commas nearly always;
 * „und“ only between what certainly are two: „Amt für Jugend und Familie“ is one.
 */
export function splitAufzaehlung(wortlaut: string): Aufzaehlung {
  const { text, restore } = protect(wortlaut);
  const pieces = cut(text);
  const teile: string[] = [];
  const zweifel: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = teile.at(-1);
    if (before === undefined || piece.vor === "sicher" || !continues(before, piece, pieces[index + 1])) {
      if (piece.text !== "") teile.push(piece.text);
      continue;
    }
    const joined = `${before}${piece.vor === "und" ? " und " : ", "}${piece.text}`;
    if (isDoubtful(before, piece)) zweifel.push(restore(joined));
    teile[teile.length - 1] = joined;
  }
  return { teile: teile.map(restore), zweifel };
}
