import { pick } from "#src/shared/pick.ts";
import type { FassungKopf, Manifest, Weg } from "./manifest.ts";

/**
 * JSON with the keys in order and nothing between the words, so that the same value is always the same text. Two
 * programs that write it this way get the same hash.
 *
 * @throws Error for what JSON cannot say: undefined, functions, numbers that are none
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const row = value as Readonly<Record<string, unknown>>;
    // Object.entries would make a pair of every value, for tens of thousands of them.
    const parts = Object.keys(row)
      .toSorted(compare)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(row[key])}`);
    return `{${parts.join(",")}}`;
  }
  throw new Error(`No JSON: ${typeof value}.`);
}

/** By code units, the same on every machine and in every language. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const LINK = ["art", "von", "nach", "grund"] as const;

/** What the hash of a Fassung is made of: head, elements, links and steps, whatever order they were read in. */
export function protectedContent(kopf: FassungKopf, manifest: Manifest, wege: readonly Weg[]) {
  return {
    kopf: pick(kopf, [
      ...(["nummer", "bezeichnung", "beschlossenAm", "gremium", "beschluss", "vorgaengerHash"] as const),
      ...(["abstimmung", "vorlage"] as const).filter((key) => kopf[key] !== undefined),
    ]),
    ...manifestContent(manifest, wege),
  };
}

/** Elements, links and steps of a Konzept in one order: a database answers in any. */
export function manifestContent(manifest: Manifest, wege: readonly Weg[]) {
  return {
    elemente: inOrder(manifest.elemente, (one) => one.id).map((one) =>
      pick(one, ["art", "id", "kennung", "titel", "inhalt", "ort", "position", "rev"]),
    ),
    verbindungen: inOrder(manifest.verbindungen, (one) => `${one.art} ${one.von} ${one.nach}`).map((one) =>
      // Not named where there are none: Fassungen from before keep their hash.
      pick(one, one.worte === undefined ? LINK : [...LINK, "worte"]),
    ),
    wege: inOrder(wege, (one) => `${one.vorgang} ${one.von} ${one.nach ?? ""}`).map((one) =>
      pick(one, ["vorgang", "von", "nach", "grund"]),
    ),
  };
}

function inOrder<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return rows
    .map((row) => ({ row, key: key(row) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
}
