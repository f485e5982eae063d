import type { Db } from "#src/platform/db/db.ts";
import type { OrtId } from "../rules/ids.ts";
import type { StelleGebrauch } from "./stelle-uses.ts";

/** What a module further right keeps about places. It registers once (app/compose.ts); removing a place asks it. */
export type OrtUse = {
  /** Module name; registering again under the same name replaces. */
  readonly name: string;
  /** What holds the place, in words and with an address of the office. */
  list(db: Db, ortId: OrtId): Promise<readonly StelleGebrauch[]>;
};

/** `npm run dev`, bench and tests load this module twice, as source and in the page bundle, so the list hangs on the process. */
const KEY = Symbol.for("wirkungskreis.netzwerk.ort-uses");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, OrtUse> };
const uses = (shared[KEY] ??= new Map());

export function registerOrtUse(use: OrtUse): void {
  uses.set(use.name, use);
}

/** What of other modules holds one place. */
export async function listOrtGebrauch(db: Db, id: OrtId): Promise<StelleGebrauch[]> {
  const found: StelleGebrauch[] = [];
  for (const use of uses.values()) found.push(...(await use.list(db, id)));
  return found;
}
