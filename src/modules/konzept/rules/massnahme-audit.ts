import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";
import { formatZeitangabe } from "./zeitangabe.ts";

/** A Maßnahme as the audit log keeps it: one flat record whose fields can be compared. */
export function auditOf(inhalt: MassnahmeInhalt): Record<string, unknown> {
  const { beginn, ende, ...rest } = inhalt;
  return { ...rest, beginn: formatZeitangabe(beginn), ende: formatZeitangabe(ende) };
}

/** The fields in which two states differ, in the order of the form. */
export function changedFields(a: MassnahmeInhalt, b: MassnahmeInhalt): readonly (keyof MassnahmeInhalt)[] {
  const [x, y] = [auditOf(a), auditOf(b)];
  return (Object.keys(a) as (keyof MassnahmeInhalt)[]).filter(
    (key) => JSON.stringify(x[key] ?? null) !== JSON.stringify(y[key] ?? null),
  );
}
