/** How often something happened in a county since somebody last took the numbers. No moment, no network, no person. */
export type Count = { readonly kind: string; readonly key: string; readonly lang: string; readonly n: number };

/** Different things that are counted for one county between two takings; what comes on top is not counted. */
const MOST_KEYS = 500;

/**
 * Numbers that pages raise while they are only read: writing at once would make every reader a writer, and tell from
 * the time of each row who it was. Lost when the process dies between two takings.
 */
export class Counts {
  #byTenant = new Map<string, Map<string, Count>>();

  /** @param most how often one thing can count until the numbers are taken, so that a machine cannot raise them at will */
  add(tenant: string, { kind, key, lang }: Omit<Count, "n">, most: number): void {
    const counts = this.#byTenant.get(tenant) ?? new Map<string, Count>();
    this.#byTenant.set(tenant, counts);
    const at = JSON.stringify([kind, key, lang]);
    const n = counts.get(at)?.n ?? 0;
    if (n >= most || (n === 0 && counts.size >= MOST_KEYS)) return;
    counts.set(at, { kind, key, lang, n: n + 1 });
  }

  /** Hands out everything and starts again at zero. */
  take(): ReadonlyMap<string, readonly Count[]> {
    const taken = new Map([...this.#byTenant].map(([tenant, counts]) => [tenant, [...counts.values()]] as const));
    this.#byTenant = new Map();
    return taken;
  }
}
