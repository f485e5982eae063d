/** What a module says of its tables beyond what holds for every table with a county. */
export type TableRules = {
  /** What the application may do with a table, instead of everything but truncate. */
  readonly app?: Readonly<Record<string, string>>;
  /** What `functions` may do with a table, across counties. */
  readonly definer?: Readonly<Record<string, string>>;
  /** Tables whose rows must not be in the write-ahead log nor in a backup. A crash of the server empties them. */
  readonly unlogged?: readonly string[];
  /** SQL that makes the functions of the module; run again whenever it changes, once its tables are there. */
  readonly functions?: string;
};

const registered = new Map<string, TableRules>();

/** Told once by everything that starts (app/table-rules.ts). */
export function registerTableRules(modul: string, rules: TableRules): void {
  registered.set(modul, rules);
}

/** @throws Error when nobody has told any: a database would be opened wider than its modules allow */
export function listTableRules(): readonly TableRules[] {
  if (registered.size === 0) throw new Error("No module has said what may be done with its tables.");
  return [...registered.keys()].toSorted().map((modul) => registered.get(modul) ?? {});
}

export const isUnlogged = (table: string): boolean =>
  listTableRules().some(({ unlogged = [] }) => unlogged.includes(table));
