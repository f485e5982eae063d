import type { Frage, Gruppe, Umfrage } from "./definition.ts";
import { SONSTIGES } from "./definition.ts";

/** Where a code stands; `frage` is null for a repeatable group. */
export type Stelle = { readonly frage: Frage | null; readonly gruppe: Gruppe | null; readonly seite: number };

/** Where every code of a survey stands: questions and groups by their full key (`q06`, `angebot`, `angebot.name`). */
export function indexCodes(umfrage: Umfrage): Map<string, Stelle> {
  const index = new Map<string, Stelle>();
  for (const [seite, one] of umfrage.seiten.entries()) {
    for (const teil of one.teile) {
      if (teil.typ !== "gruppe") index.set(teil.code, { frage: teil, gruppe: null, seite });
      else {
        index.set(teil.code, { frage: null, gruppe: teil, seite });
        for (const frage of teil.fragen) index.set(`${teil.code}.${frage.code}`, { frage, gruppe: teil, seite });
      }
    }
  }
  return index;
}

/** The codes of rows, columns and comments that may follow the key of a question; empty when none may. */
export function partsOf(frage: Frage): string[] {
  switch (frage.typ) {
    case "matrix":
      return frage.zeilen.flatMap(({ code }) => (frage.skalen.length > 1 ? [code, `${code}.2`] : [code]));
    case "tabelle":
      return frage.zeilen.flatMap((row) => frage.spalten.map((column) => `${row.code}.${column.code}`));
    case "mehrtext":
    case "mehrzahl":
      return frage.zeilen.map(({ code }) => code);
    case "einfach":
      return [...(frage.sonstiges ? [SONSTIGES] : []), ...(frage.kommentar ? ["kommentar"] : [])];
    case "mehrfach":
      return [
        ...(frage.sonstiges ? [SONSTIGES] : []),
        ...(frage.kommentar ? frage.optionen.map(({ code }) => `${code}.kommentar`) : []),
      ];
    default:
      return [];
  }
}

/** Finds what the key of an answer belongs to; the longest code counts. */
export function resolveKey(
  index: ReadonlyMap<string, Stelle>,
  key: string,
): (Stelle & { readonly code: string }) | null {
  const words = key.split(".");
  for (let length = Math.min(words.length, 2); length > 0; length--) {
    const code = words.slice(0, length).join(".");
    const found = index.get(code);
    if (!found) continue;
    const rest = words.slice(length).join(".");
    if (rest === "" || (found.frage && partsOf(found.frage).includes(rest))) return { ...found, code };
  }
  return null;
}
