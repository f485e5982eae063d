/** A statement about unknown numbers: what they add up to, each with its factor. */
export type Gleichung = {
  readonly glieder: readonly (readonly [unbekannte: number, faktor: number])[];
  readonly art: "=" | "<=";
  readonly summe: number;
};

export type Spanne = { readonly min: number; readonly max: number };

const EPSILON = 1e-7;

/**
 * Between which numbers each of some unknowns lies, when none is negative and all statements hold: the simplex method, from
 * one common starting point, with the rule of Bland so that it ends.
 *
 * @param anzahl how many unknowns there are
 * @returns null when the statements contradict each other
 */
export function spannenOf(
  anzahl: number,
  gleichungen: readonly Gleichung[],
  gesucht: readonly number[],
): Spanne[] | null {
  const start = startOf(anzahl, gleichungen);
  if (!start) return null;
  return gesucht.map((at) => ({ min: -maximize(copyOf(start), at, -1), max: maximize(copyOf(start), at, 1) }));
}

type Tableau = {
  /** One row per statement, the right side last. */
  readonly rows: Float64Array[];
  readonly basis: number[];
  /** Columns that may enter; behind them come the artificial ones. */
  readonly columns: number;
};

const copyOf = ({ rows, basis, columns }: Tableau): Tableau => ({
  rows: rows.map((row) => row.slice()),
  basis: [...basis],
  columns,
});

/** A point at which all statements hold. */
function startOf(anzahl: number, gleichungen: readonly Gleichung[]): Tableau | null {
  const slacks = gleichungen.filter((one) => one.art === "<=").length;
  const columns = anzahl + slacks;
  let slack = anzahl;
  const rows = gleichungen.map((one, at) => {
    const row = new Float64Array(columns + gleichungen.length + 1);
    for (const [unknown, factor] of one.glieder) row[unknown] = (row[unknown] ?? 0) + factor;
    if (one.art === "<=") row[slack++] = 1;
    row[row.length - 1] = one.summe;
    if (one.summe < 0) row.forEach((value, place) => (row[place] = -value));
    row[columns + at] = 1;
    return row;
  });
  const tableau = { rows, basis: gleichungen.map((_, at) => columns + at), columns };
  const goal = new Float64Array(columns + gleichungen.length + 1);
  for (const row of rows) for (let at = 0; at < columns; at++) goal[at] = (goal[at] ?? 0) + (row[at] ?? 0);
  solve(tableau, goal);
  const rest = tableau.basis.reduce((sum, one, at) => sum + (one >= columns ? rightOf(tableau.rows[at]) : 0), 0);
  if (rest > EPSILON * (gleichungen.length + 1)) return null;
  return dropArtificial(tableau);
}

const rightOf = (row: Float64Array | undefined) => row?.[row.length - 1] ?? 0;

/** What stands in the basis only as a help leaves it, or its row said nothing new. */
function dropArtificial(tableau: Tableau): Tableau {
  const { rows, basis, columns } = tableau;
  for (const [at, row] of rows.entries()) {
    if ((basis[at] ?? 0) < columns) continue;
    const enter = row.findIndex((value, place) => place < columns && Math.abs(value) > EPSILON);
    if (enter >= 0) pivot(tableau, at, enter, null);
  }
  const kept = rows.flatMap((row, at) => ((basis[at] ?? columns) < columns ? [{ row, one: basis[at] ?? 0 }] : []));
  return { rows: kept.map(({ row }) => row), basis: kept.map(({ one }) => one), columns };
}

function maximize(tableau: Tableau, unknown: number, sign: 1 | -1): number {
  const goal = new Float64Array(tableau.rows[0]?.length ?? unknown + 2);
  goal[unknown] = sign;
  for (const [at, row] of tableau.rows.entries()) if (tableau.basis[at] === unknown) subtract(goal, row, sign);
  if (!solve(tableau, goal)) return Number.POSITIVE_INFINITY;
  const at = tableau.basis.indexOf(unknown);
  return at < 0 ? 0 : sign * rightOf(tableau.rows[at]);
}

/** @returns false when it grows without end */
function solve(tableau: Tableau, goal: Float64Array): boolean {
  const { rows, basis, columns } = tableau;
  for (;;) {
    let enter = 0;
    while (enter < columns && (goal[enter] ?? 0) <= EPSILON) enter++;
    if (enter === columns) return true;
    let leave = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, row] of rows.entries()) {
      const factor = row[enter] ?? 0;
      if (factor <= EPSILON) continue;
      const ratio = rightOf(row) / factor;
      const isTie = leave >= 0 && Math.abs(ratio - least) <= EPSILON;
      if (isTie ? (basis[at] ?? 0) < (basis[leave] ?? 0) : ratio < least) {
        least = ratio;
        leave = at;
      }
    }
    if (leave < 0) return false;
    pivot(tableau, leave, enter, goal);
  }
}

function pivot({ rows, basis }: Tableau, leave: number, enter: number, goal: Float64Array | null): void {
  const row = rows[leave];
  const factor = row?.[enter];
  if (!row || !factor) return;
  row.forEach((value, at) => (row[at] = value / factor));
  for (const [at, other] of rows.entries()) if (at !== leave) subtract(other, row, other[enter] ?? 0);
  if (goal) subtract(goal, row, goal[enter] ?? 0);
  basis[leave] = enter;
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - factor * (row[at] ?? 0);
}
