import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";

/** Something overdue that a module further right knows of: a task of the office. */
export type UeberfaelligerBeitrag = {
  readonly key: string;
  readonly titel: string;
  readonly faelligAm: Datum;
  /** The function that has to do it. */
  readonly fuer: string;
  /** Inside this site, without language: where it is done. */
  readonly pfad: string;
};

type Quelle = (ctx: Ctx) => Promise<readonly UeberfaelligerBeitrag[]>;

/** `npm run dev`, bench and tests load this module twice, as source and in the page bundle, so the list hangs on the process. */
const KEY = Symbol.for("wirkungskreis.monitoring.ueberfaellig");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, Quelle> };
const quellen = (shared[KEY] ??= new Map());

/** Called once in app/compose.ts. Registering again under the same name replaces. */
export function registerUeberfaelliges(name: string, quelle: Quelle): void {
  quellen.set(name, quelle);
}

/** What this reader may see of it, the oldest first. */
export async function listUeberfaelligeBeitraege(ctx: Ctx): Promise<UeberfaelligerBeitrag[]> {
  const found = await Promise.all([...quellen.values()].map((quelle) => quelle(ctx)));
  return found.flat().toSorted((a, b) => a.faelligAm.localeCompare(b.faelligAm));
}
