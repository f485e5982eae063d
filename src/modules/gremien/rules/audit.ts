/** The audit says that a name changed, never which one: it must be deletable (R178). */
const VERDECKT = "(nicht aufbewahrt)";

type Plain = Record<string, unknown>;

/** The change of one record for the audit: the fields that differ, names of persons without content. */
export function gremienChange(kind: string, id: string, before: Plain | null, after: Plain | null) {
  const was: Plain = {};
  const is: Plain = {};
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const [a, b] = [before?.[key] ?? null, after?.[key] ?? null];
    if (before && after && JSON.stringify(a) === JSON.stringify(b)) continue;
    was[key] = shown(key, a);
    is[key] = shown(key, b);
  }
  return { kind, id, before: before ? was : null, after: after ? is : null };
}

function shown(key: string, value: unknown): unknown {
  return key === "personName" && value !== null && value !== "" ? VERDECKT : value;
}
