/** One value of the log: a text to show, a yes or no, or how many things stand there. Null is empty. */
export type Wert = string | number | boolean | { readonly anzahl: number } | null;

/**
 * One line below an entry. `opak`: the values are nothing people can read (references to other records), only that the
 * field changed can be said.
 */
export type Angabe = {
  readonly feld: string;
  readonly alt: Wert;
  readonly neu: Wert;
  readonly opak: boolean;
};

/** What was recorded of one thing, before and after. */
type Fassungen = {
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
};

const SILENT = new Set(["id", "rev", "slug", "sha256", "suchtext", "benutzerId", "bezugId", "tenantId"]);
const REFERENCE = /Ids?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/**
 * The fields that an entry of the log really changed, one line each, in the order in which they were recorded. Fields
 * that stayed empty or the same say nothing and are left out.
 */
export function listAngaben(changes: readonly Fassungen[]): readonly Angabe[] {
  return changes.flatMap(({ before, after }) => {
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    return names
      .filter((feld) => !SILENT.has(feld) && !same(before?.[feld], after?.[feld]))
      .map((feld) => {
        const [alt, neu] = [parseWert(before?.[feld]), parseWert(after?.[feld])];
        return { feld, alt, neu, opak: REFERENCE.test(feld) || same(alt, neu) };
      });
  });
}

function same(a: unknown, b: unknown): boolean {
  return isEmpty(a) ? isEmpty(b) : JSON.stringify(a) === JSON.stringify(b);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function parseWert(value: unknown): Wert {
  if (isEmpty(value)) return null;
  if (typeof value === "string") return UUID.test(value) ? null : shorten(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) {
    const parts = value.map(partOf);
    return parts.every((part) => part !== null) ? shorten(parts.join("; ")) : { anzahl: value.length };
  }
  const parts = Object.values(value as Record<string, unknown>).map(partOf);
  return parts.every((part) => part !== null) ? shorten(parts.filter((part) => part !== "").join("; ")) : { anzahl: 1 };
}

/** What one element of a list is called, if it can be said in words. */
function partOf(value: unknown): string | null {
  if (typeof value === "string") return UUID.test(value) ? null : value;
  if (typeof value === "number") return String(value);
  if (value === null || typeof value !== "object") return null;
  const named = value as Record<string, unknown>;
  for (const key of ["rolle", "name", "titel", "gremium", "text"]) {
    const word = named[key];
    if (typeof word === "string" && word !== "") return word;
  }
  return null;
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
