import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { StelleId } from "../rules/ids.ts";
import type { StelleUseCount } from "../rules/stelle-use.ts";

/**
 * What a module further right keeps about Stellen. It registers once (app/events.ts), because netzwerk must not know
 * it; archiving asks it, merging lets it move what it keeps.
 */
export type StelleUse = {
  /** Module name; registering again under the same name replaces. */
  readonly name: string;
  count(db: Db, stelleId: StelleId): Promise<StelleUseCount>;
  /** What holds the Stelle, in words and with an address of the office: shown where archiving is refused. */
  list(db: Db, stelleId: StelleId): Promise<readonly StelleGebrauch[]>;
  /** Points everything from one Stelle to the other, in the transaction of the merge, and says what changed. */
  move(tx: Tx, from: StelleId, to: StelleId): Promise<readonly Change[]>;
};

export type StelleGebrauch = { readonly text: string; readonly href: string };

/** `npm run dev`, bench and tests load this module twice, as source and in the page bundle, so the list hangs on the process. */
const KEY = Symbol.for("wirkungskreis.netzwerk.stelle-uses");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, StelleUse> };
const uses = (shared[KEY] ??= new Map());

export function registerStelleUse(use: StelleUse): void {
  uses.set(use.name, use);
}

export function listStelleUses(): readonly StelleUse[] {
  return [...uses.values()];
}

/** What of other modules holds one Stelle. */
export async function listStelleGebrauch(db: Db, id: StelleId): Promise<StelleGebrauch[]> {
  const found: StelleGebrauch[] = [];
  for (const use of listStelleUses()) found.push(...(await use.list(db, id)));
  return found;
}

/** Everything that other modules keep about one Stelle. */
export async function countStelleUse(db: Db, id: StelleId): Promise<StelleUseCount> {
  let [leads, all] = [0, 0];
  for (const use of listStelleUses()) {
    const found = await use.count(db, id);
    leads += found.leads;
    all += found.all;
  }
  return { leads, all };
}
