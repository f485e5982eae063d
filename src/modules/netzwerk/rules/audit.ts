import type { StelleAngaben } from "./stelle.ts";
import type { GemeindeAngaben } from "./gemeinde.ts";
import type { KontaktAngaben } from "./kontakt.ts";

/**
 * What stands in the audit for a value that may have to be deleted: small associations give private telephone
 * numbers and addresses, and contacts carry names. The audit says that it changed, never from what to what.
 */
export const VERDECKT = "(nicht aufbewahrt)";

const STELLE_VERDECKT = ["telefon", "email", "strasse", "plz", "raum"] as const;
const KONTAKT_VERDECKT = ["telefon", "email", "personName"] as const;

type Plain = Record<string, unknown>;
type PlainChange = { kind: string; id: string; before: Plain | null; after: Plain | null };

/** The audit entry for a Stelle: the fields that differ, contact data without content. */
export function stelleChange(id: string, before: StelleAngaben | null, after: StelleAngaben | null): PlainChange {
  return change("stelle", id, before, after, STELLE_VERDECKT);
}

/** A town hall's address is no secret and of no person; nothing is hidden. */
export function gemeindeChange(id: string, before: GemeindeAngaben | null, after: GemeindeAngaben | null): PlainChange {
  return change("gemeinde", id, before, after, []);
}

export function kontaktChange(id: string, before: KontaktAngaben | null, after: KontaktAngaben | null): PlainChange {
  return change("kontakt", id, before, after, KONTAKT_VERDECKT);
}

function change(
  kind: string,
  id: string,
  before: Plain | null,
  after: Plain | null,
  hidden: readonly string[],
): PlainChange {
  const was: Plain = {};
  const is: Plain = {};
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const [a, b] = [before?.[key], after?.[key]];
    if (before && after && JSON.stringify(a ?? null) === JSON.stringify(b ?? null)) continue;
    was[key] = shown(a, hidden.includes(key));
    is[key] = shown(b, hidden.includes(key));
  }
  return { kind, id, before: before ? was : null, after: after ? is : null };
}

function shown(value: unknown, hide: boolean): unknown {
  return hide && value !== null && value !== undefined && value !== "" ? VERDECKT : value;
}
