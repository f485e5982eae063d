import type { SearchIndex } from "./search-index.ts";

type Kept = { readonly index: SearchIndex; readonly builtAt: number };

/** While changes cannot be heard an index is used no longer than this, in milliseconds. */
const UNHEARD_MS = 1_000;

/**
 * The indexes of all counties in this process, by county and view. A change in a county throws its indexes away, in
 * every process; the next search builds them anew. Searches that come meanwhile wait for the same one.
 */
export class IndexStore {
  readonly #kept = new Map<string, Kept>();
  readonly #building = new Map<string, Promise<SearchIndex>>();
  /** When each county changed last, in the count of `#changes`. */
  readonly #changedAt = new Map<string, number>();
  #changes = 0;
  #bytes = 0;
  readonly #maxBytes: number;
  readonly #clock: () => number;
  /** False while changes of other processes cannot be heard. */
  listening = false;

  constructor(clock: () => number, maxBytes = 96 * 1024 * 1024) {
    this.#clock = clock;
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /**
   * The index of a county for one view. What differs for readers must differ in `view`: language, and what they may see.
   *
   * @param build reads the documents; only called when there is no index
   */
  async get(tenant: string, view: string, build: () => Promise<SearchIndex>): Promise<SearchIndex> {
    const key = `${tenant} ${view}`;
    const kept = this.#kept.get(key);
    if (kept && (this.listening || this.#clock() - kept.builtAt < UNHEARD_MS)) {
      // Moves to the end: the one that was not asked for longest leaves first.
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept.index;
    }
    const under = this.#building.get(key);
    if (under) return under;
    const since = this.#changes;
    const building = build().then((index) => {
      // A change while it was read: whoever waits gets it, as if asked a moment earlier, and nobody after.
      if ((this.#changedAt.get(tenant) ?? 0) <= since) this.#keep(key, index);
      return index;
    });
    this.#building.set(key, building);
    const done = () => {
      if (this.#building.get(key) === building) this.#building.delete(key);
    };
    building.then(done, done);
    return building;
  }

  #keep(key: string, index: SearchIndex): void {
    this.#drop(key);
    if (index.bytes > this.#maxBytes / 2) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes + index.bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
    this.#kept.set(key, { index, builtAt: this.#clock() });
    this.#bytes += index.bytes;
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#bytes -= kept.index.bytes;
  }

  /** Forgets one county, also what is being built for it. */
  forget(tenant: string): void {
    this.#changes += 1;
    this.#changedAt.set(tenant, this.#changes);
    for (const key of this.#kept.keys()) if (key.startsWith(`${tenant} `)) this.#drop(key);
    for (const key of this.#building.keys()) if (key.startsWith(`${tenant} `)) this.#building.delete(key);
  }

  /** Forgets everything: changes may have been missed. */
  forgetAll(): void {
    const tenants = [...this.#kept.keys(), ...this.#building.keys()].map((key) => key.split(" ", 1)[0] ?? "");
    for (const tenant of new Set(tenants)) this.forget(tenant);
  }
}
